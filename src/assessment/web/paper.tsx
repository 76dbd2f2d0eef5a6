import './paper.css'
import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'

type PaperProps = { title: string; onClose: () => void; children: ReactNode }

/** A form laid over the page. It is left by its own button or Escape, and has no bar of its own. */
export function Paper({ title, onClose, children }: PaperProps) {
  return (
    <Modal.Root opened onClose={onClose}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className="at-paper">
          <Modal.Title className="at-card-title">{title}</Modal.Title>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
