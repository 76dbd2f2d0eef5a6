import { Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { listChildren } from '#people/contract/children.ts'
import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { useAsk } from '#platform/web/operations.ts'
import { say } from './words.ts'

/** Ctrl K: any young person in five keys. */
export function GoAnywhere() {
  const navigate = useNavigate()
  const { data } = useAsk(listChildren, {})
  const actions = (data?.children ?? []).map((child) => ({
    id: child.id,
    label: child.knownAs,
    description: child.home?.name ?? '',
    leftSection: <Face face={child.face ?? faceFor(child.id)} name="" size={36} />,
    onClick: () => void navigate({ to: `/children/${child.id}` }),
  }))
  return (
    <Spotlight
      actions={actions}
      nothingFound={say('searchNothing')}
      shortcut={['mod + K']}
      searchProps={{ leftSection: <IconSearch aria-hidden size={20} />, placeholder: say('search') }}
    />
  )
}
