import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { PlainTable } from '#platform/web/parts/plain-table.tsx'
import { dayAndClock, fullDay } from '#platform/web/when.ts'
import type { ChildShown } from '../contract/children.ts'
import { readLooks } from '../contract/looks.ts'
import { todayIn } from '../home-day.ts'
import { say } from './care-words.ts'
import { ReviewOpening } from './review-opening.tsx'

/** Who looked at the record, by person and day, and which openings were emergencies. */
export function LooksCard({ child }: { child: ChildShown }) {
  const asked = useAsk(readLooks, { childId: child.id })
  const timeZone = child.home?.timeZone ?? 'UTC'
  const { looks = [], emergencies = [] } = asked.data ?? {}
  return (
    <Card title={say('whoLooked')} hint={say('whoLookedHint', { name: child.knownAs })}>
      <PageOf asked={asked}>
        <div className="ppl-fields">
          {emergencies.length > 0 && (
            <section>
              <h3 className="at-card-title">{say('emergencies')}</h3>
              <ul className="ppl-plain">
                {emergencies.map((one) => (
                  <li key={one.id}>
                    <strong>
                      {say('emergencyBy', { name: one.knownAs, when: dayAndClock(one.openedAt, timeZone) })}
                    </strong>
                    <p className="at-hint">{one.because}</p>
                    {one.review ? (
                      <p>{say('reviewed', { review: one.review })}</p>
                    ) : (
                      <ReviewOpening childId={child.id} opening={one} />
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {looks.length === 0 ? (
            <p>{say('noLooks')}</p>
          ) : (
            <PlainTable
              caption={say('looksTable')}
              heads={[say('person'), say('when'), say('what'), say('howOften')]}
              rows={looks.map((look) => ({
                key: `${look.at}${look.personId}${look.outcome}`,
                cells: [
                  look.knownAs,
                  fullDay(todayIn(timeZone, new Date(look.at))),
                  say(look.outcome === 'opened' ? 'lookOpened' : 'lookRefused'),
                  say('times', { count: look.times }),
                ],
              }))}
            />
          )}
        </div>
      </PageOf>
    </Card>
  )
}
