import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useSend, useWaiting } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import type { PlanChange } from '#response/contract/changes.ts'
import { markPlanRead } from '#response/contract/shift-cards.ts'
import { FaceOf } from './states.tsx'
import type { ChildTonight } from './use-tonight.ts'
import { say } from './words.ts'

/** More changes than these are folded. */
const FIRST = 3

const sentences = { added: 'changeAdded', changed: 'changeChanged', stopped: 'changeStopped' } as const

/** What changed in each plan since I last read it, until I say that I have. */
export function ChangedPlans({ here }: { here: readonly ChildTonight[] }) {
  const send = useSend(markPlanRead)
  const read = new Set(useWaiting(markPlanRead).map(({ input }) => input?.versionId))
  const changed = here.filter(({ card }) => card && card.changes.length > 0 && !read.has(card.versionId))
  if (changed.length === 0) return null
  return (
    <Card title={say('changedTitle')} hint={say('changedHint')}>
      <ul className="rec-changed">
        {changed.map(({ child, card }) => (
          <li key={child.id} className="rec-changed-one">
            <FaceOf person={child} size={36} />
            <div>
              <h3>{say('plansOf', { name: child.knownAs })}</h3>
              <Changes changes={card?.changes ?? []} />
              <Button
                variant="light"
                color="lamp"
                leftSection={<IconCheck aria-hidden size={18} />}
                aria-label={`${say('iHaveRead')}: ${say('plansOf', { name: child.knownAs })}`}
                onClick={() => {
                  if (!card) return
                  send.mutate({ id: crypto.randomUUID(), childId: child.id, versionId: card.versionId })
                }}
              >
                {say('iHaveRead')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The first few in full: who reads a plan for the first time finds all of it new, and a shift begins above it. */
function Changes({ changes }: { changes: readonly PlanChange[] }) {
  const rest = changes.slice(FIRST)
  return (
    <>
      <ul>
        {changes.slice(0, FIRST).map((change) => (
          <Change key={`${change.what}${change.id}`} {...change} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="rec-changed-rest">
          <summary>
            {say(rest.length === 1 ? 'changedOneMore' : 'changedMore', { count: rest.length })}
          </summary>
          <ul>
            {rest.map((change) => (
              <Change key={`${change.what}${change.id}`} {...change} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Change({ change, title, before, after }: PlanChange) {
  return (
    <li>
      <b>{say(sentences[change], { title })}</b>
      {after && after !== title && <span className="rec-is">{after}</span>}
      {change === 'changed' && before && <span className="rec-was">{say('changeWas', { before })}</span>}
    </li>
  )
}
