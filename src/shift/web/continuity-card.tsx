import type { HomeShown } from '#people/contract/sign-in.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PlainTable } from '#platform/web/parts/plain-table.tsx'
import { TableSwitch } from '#platform/web/parts/table-switch.tsx'
import { FitWidth } from '#platform/web/pictures/fit-width.tsx'
import { shortDay } from '#platform/web/when.ts'
import { readContinuity } from '../contract/continuity.ts'
import { AdultsSeen } from './adults-seen.tsx'
import { ContinuityBars } from './continuity-bars.tsx'
import { say } from './continuity-words.ts'

type Seen = { hours: number; familiarHours: number; workedHours: number; agencyHours: number; adults: number }

/** For the home: for how many hours of each week somebody familiar was there, and who it was lately. */
export function ContinuityCard({ home }: { home: HomeShown }) {
  const { data } = useAsk(readContinuity, { homeId: home.id })
  const last = data?.weeks.at(-1)
  if (!data || !last) return null
  if (data.adults.length === 0) return <p className="at-hint">{say('nothing')}</p>
  const sentence = sentenceOf(last)
  const heads = [say('week'), say('familiarHours'), say('allHours'), say('agencyHours'), say('adults')]
  return (
    <Card>
      <TableSwitch
        title={say('title')}
        hint={say('hint')}
        words={{ choose: say('choose'), picture: say('picture'), table: say('table') }}
        picture={
          <FitWidth>
            {(width) => <ContinuityBars label={sentence} weeks={data.weeks} width={width} />}
          </FitWidth>
        }
        table={
          <PlainTable
            caption={say('caption')}
            heads={heads}
            rows={data.weeks.map((one) => ({
              key: one.fromOn,
              cells: [
                shortDay(one.fromOn),
                Math.round(one.familiarHours),
                Math.round(one.hours),
                Math.round(one.agencyHours),
                one.adults,
              ],
            }))}
          />
        }
      />
      <ul className="shf-key" aria-hidden>
        <li>
          <span className="shf-key-full" /> {say('barFull')}
        </li>
        <li>
          <span className="shf-key-open" /> {say('barOpen')}
        </li>
      </ul>
      <p>{sentence}</p>
      <AdultsSeen title={say('whoWasHere')} adults={data.adults} />
      <p className="at-hint">{say('definition')}</p>
    </Card>
  )
}

/** The picture as a sentence. */
export function sentenceOf({ hours, familiarHours, workedHours, agencyHours, adults }: Seen): string {
  return say('sentence', {
    ...{ adults, familiar: Math.round(familiarHours), hours: Math.round(hours) },
    ...{ agency: Math.round(agencyHours), worked: Math.round(workedHours) },
  })
}
