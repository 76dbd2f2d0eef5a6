import { UnstyledButton } from '@mantine/core'
import { IconHandStop, IconMicrophone, IconUsers } from '@tabler/icons-react'
import type { ComponentProps } from 'react'

type PhoneBarProps = {
  label: string
  people: { words: string; onOpen: () => void }
  /** What happens when it is tapped or held. */
  note: { words: string; hold: ComponentProps<'button'> }
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
      <UnstyledButton className="at-shift-note" aria-label={note.words} {...note.hold}>
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
