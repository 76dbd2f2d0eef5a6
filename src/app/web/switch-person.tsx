import { Button } from '@mantine/core'
import { IconSwitchHorizontal } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { leave } from './leave.ts'
import { say } from './words.ts'

/** On a home's tablet, always in sight: one tap to the faces, and nothing of the last person stays. */
export function SwitchPerson() {
  const queries = useQueryClient()
  return (
    <Button
      variant="light"
      leftSection={<IconSwitchHorizontal aria-hidden size={20} />}
      onClick={() => void leave(queries, 'make-room')}
    >
      {say('switchPerson')}
    </Button>
  )
}
