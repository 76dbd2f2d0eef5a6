import { UnstyledButton } from '@mantine/core'
import { IconHandStop, IconMicrophone, IconUsers } from '@tabler/icons-react'

type PhoneBarProps = {
  label: string
  people: { words: string; onOpen: () => void }
  note: { words: string; onOpen: () => void }
  rightNow: { words: string; onOpen: () => void }
}

/** The bar of a shift: who is here, a note under the thumb, and help for right now. */
export function PhoneBar({ label, people, note, rightNow }: PhoneBarProps) {
  return (
    <nav className="at-thumb at-shift-bar" aria-label={label}>
      <UnstyledButton className="at-shift-side" onClick={people.onOpen}>
        <span className="at-shift-mark">
          <IconUsers aria-hidden size={26} stroke={1.8} />
        </span>
        {people.words}
      </UnstyledButton>
      <UnstyledButton className="at-shift-note" onClick={note.onOpen} aria-label={note.words}>
        <IconMicrophone aria-hidden size={38} stroke={1.9} />
      </UnstyledButton>
      <UnstyledButton className="at-shift-side" onClick={rightNow.onOpen}>
        <span className="at-shift-mark at-shift-help">
          <IconHandStop aria-hidden size={26} stroke={1.8} />
        </span>
        {rightNow.words}
      </UnstyledButton>
    </nav>
  )
}
