import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { windowParts } from './window-parts.ts'

type SideWindowProps = { title: ReactNode; onClose: () => void; children: ReactNode }

/** A window from the right, beside the plan that it is about. */
export function SideWindow({ title, onClose, children }: SideWindowProps) {
  return (
    <Drawer {...windowParts()} opened onClose={onClose} position="right" size="lg" title={title}>
      {children}
    </Drawer>
  )
}
