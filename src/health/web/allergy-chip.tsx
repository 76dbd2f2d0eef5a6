import { IconAlertTriangle } from '@tabler/icons-react'
import type { ChildId } from '#platform/ids.ts'
import { Chip } from '#platform/web/parts/chip.tsx'
import { say } from './round-words.ts'
import { useRound } from './use-round.ts'

/** What a child is allergic to, in their line on the shift; nothing where nothing is known. */
export function AllergyChip({ childId }: { childId: ChildId }) {
  const one = useRound().children.find(({ child }) => child.id === childId)
  const allergic = one?.health.allergies.known.filter(({ kind }) => kind === 'allergy') ?? []
  if (allergic.length === 0) return null
  return (
    <Chip tone="rose" icon={<IconAlertTriangle aria-hidden />}>
      <span className="at-hidden">{say('allergic')}</span>
      {allergic.map(({ substance }) => substance).join(', ')}
    </Chip>
  )
}
