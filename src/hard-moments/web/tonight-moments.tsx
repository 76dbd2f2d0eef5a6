import './tonight-moments.css'
import { IconPencil } from '@tabler/icons-react'
import type { ChildShown } from '#people/contract/children.ts'
import type { HomeShown } from '#people/contract/sign-in.ts'
import { useAsk, useWaiting } from '#platform/web/operations.ts'
import { Link } from '#platform/web/places.tsx'
import { clock } from '#platform/web/when.ts'
import { recordHardMoment } from '#records/contract.ts'
import { tellFacts } from '../contract/facts.ts'
import { listOpenMoments } from '../contract/reading.ts'
import { say } from './tonight-words.ts'

/** As long as a shift and the one before it. */
const LATELY = 24 * 3_600_000

type TonightMomentsProps = { home: HomeShown; here: readonly ChildShown[] }

/** Hard moments of the last day of which only the time is kept: one touch to where they are written. */
export function TonightMoments({ home, here }: TonightMomentsProps) {
  const { data } = useAsk(listOpenMoments, { homeId: home.id })
  const told = new Set(useWaiting(tellFacts).map(({ input }) => input?.momentId))
  const waiting = useWaiting(recordHardMoment).flatMap(({ input }) =>
    input && input.words === ''
      ? [{ momentId: input.id, childId: input.childId, happenedAt: input.happenedAt }]
      : [],
  )
  const open = (data?.moments ?? []).filter(({ open }) =>
    open.some(({ kind }) => kind === 'hard-moments.write-facts'),
  )
  const all = new Map([...open, ...waiting].map((one) => [one.momentId, one]))
  const bare = [...all.values()].filter(
    ({ momentId, happenedAt }) => !told.has(momentId) && Date.now() - Date.parse(happenedAt) < LATELY,
  )
  return (
    <section className="hmt" aria-label={say('title')}>
      {bare.map(({ momentId, childId, happenedAt }) => {
        const name = here.find(({ id }) => id === childId)?.knownAs ?? ''
        const time = clock(happenedAt, home.timeZone)
        return (
          <Link key={momentId} className="hmt-line" to={`/children/${childId}/hard-moments/${momentId}`}>
            <IconPencil aria-hidden size={20} />
            <span>
              <strong>{say('noted', { name, time })}</strong> {say('whenSettled')}
            </span>
          </Link>
        )
      })}
      <Link className="hmt-all" to="/hard-moments">
        {say('title')}
      </Link>
    </section>
  )
}
