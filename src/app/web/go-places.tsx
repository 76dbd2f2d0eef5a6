import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useEffect } from 'react'
import { listChildren } from '#people/contract/children.ts'
import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { useAsk } from '#platform/web/operations.ts'
import { useNavigate } from '#platform/web/places.tsx'
import { say } from './words.ts'

/** Any young person in five keys. Opens each time that it is wanted anew. */
export function GoPlaces({ wanted }: { wanted: number }) {
  const navigate = useNavigate()
  const { data } = useAsk(listChildren, {})
  useEffect(() => {
    if (wanted > 0) spotlight.open()
  }, [wanted])
  const actions = (data?.children ?? []).map((child) => ({
    id: child.id,
    label: child.knownAs,
    description: child.home?.name ?? '',
    leftSection: <Face face={child.face ?? faceFor(child.id)} name="" size={36} />,
    onClick: () => navigate({ to: `/children/${child.id}` }),
  }))
  return (
    <Spotlight
      actions={actions}
      nothingFound={say('searchNothing')}
      shortcut={null}
      transitionProps={{ duration: 0 }}
      searchProps={{ leftSection: <IconSearch aria-hidden size={20} />, placeholder: say('search') }}
    />
  )
}
