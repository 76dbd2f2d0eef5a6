import { IconCircleCheck, IconDeviceTablet, IconUserQuestion } from '@tabler/icons-react'
import type { ReactNode } from 'react'

type SavedLineProps = {
  /** Where the words are: on this device only, with everyone, or waiting for a person to decide. */
  where: 'device' | 'everyone' | 'person'
  /** E.g. 'Saved on this tablet.' and later 'Everyone has it.' */
  children: ReactNode
}

const marks = { device: IconDeviceTablet, everyone: IconCircleCheck, person: IconUserQuestion }

/** The promise after each save; spoken when it changes. */
export function SavedLine({ where, children }: SavedLineProps) {
  const Mark = marks[where]
  return (
    <p className={`at-saved at-saved-${where}`} role="status">
      <Mark aria-hidden size={20} stroke={1.8} />
      <span>{children}</span>
    </p>
  )
}
