import { Checkbox } from '@mantine/core'
import type { HomeId } from '#platform/ids.ts'
import { useAsk, useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { readWhoGives, sayWhoGives } from '../contract/health.ts'
import { say } from './words.ts'

/** Which agency workers give medicines: the manager says so for each. Nothing where there is none. */
export function WhoGivesCard({ homeId }: { homeId: HomeId }) {
  const people = useAsk(readWhoGives, { homeId }).data?.people ?? []
  const send = useSend(sayWhoGives)
  if (people.length === 0) return null
  return (
    <Card title={say('whoGives')} hint={say('whoGivesHint')}>
      {people.map(({ personId, knownAs, may }) => (
        <Checkbox
          key={personId}
          label={say('mayGive', { name: knownAs })}
          checked={may}
          disabled={send.isPending}
          onChange={(event) =>
            send.mutate({ id: crypto.randomUUID(), homeId, personId, may: event.currentTarget.checked })
          }
        />
      ))}
    </Card>
  )
}
