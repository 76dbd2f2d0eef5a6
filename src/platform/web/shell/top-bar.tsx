import { Button, UnstyledButton } from '@mantine/core'
import { IconMicrophone, IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Face as FaceData } from '../../face.ts'
import { Face } from '../look/face.tsx'

export type TopBarProps = {
  search: { words: string; keys: string; onOpen: () => void }
  /** The action that is one touch away on every page. */
  note?: { words: string; keys: string; onOpen: () => void }
  /** `label` is read instead of the name and the role. */
  me: { name: string; role: string; face: FaceData; label: string }
  /** The entries of the menu behind one's own face. */
  menu: readonly { key: string; words: string; icon?: ReactNode; onChoose: () => void }[]
  /** E.g. the line that says there is no signal. */
  status?: ReactNode
}

/** Over every staff page: find anything, write a note, and who one is. */
export function TopBar({ search, note, me, menu, status }: TopBarProps) {
  return (
    <header className="at-top">
      <UnstyledButton className="at-search" onClick={search.onOpen}>
        <IconSearch aria-hidden size={20} stroke={1.8} />
        <span>{search.words}</span>
        <kbd className="at-keys">{search.keys}</kbd>
      </UnstyledButton>
      <div className="at-top-status">{status}</div>
      {note !== undefined && (
        <Button
          className="at-top-note"
          color="lamp"
          onClick={note.onOpen}
          leftSection={<IconMicrophone aria-hidden size={21} stroke={1.8} />}
        >
          {note.words}
          <kbd className="at-note-keys">{note.keys}</kbd>
        </Button>
      )}
      <UnstyledButton className="at-me" popoverTarget="at-me-menu">
        <span className="at-hidden">{me.label}</span>
        <Face face={me.face} name="" size={42} />
        <span className="at-me-words">
          <strong>{me.name}</strong>
          <span>{me.role}</span>
        </span>
      </UnstyledButton>
      <div className="at-me-menu" id="at-me-menu" popover="auto">
        {menu.map((entry) => (
          <UnstyledButton
            key={entry.key}
            onClick={entry.onChoose}
            popoverTarget="at-me-menu"
            popoverTargetAction="hide"
          >
            {entry.icon}
            {entry.words}
          </UnstyledButton>
        ))}
      </div>
    </header>
  )
}
