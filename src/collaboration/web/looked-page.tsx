import { readLooks } from '#people/contract/looks.ts'
import type { ChildId } from '#platform/ids.ts'
import { Face } from '#platform/web/look/face.tsx'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { weekDay } from '#platform/web/when.ts'
import { faceIn } from './my-people.ts'
import { MyScreen } from './my-screen.tsx'
import { useMySpace } from './use-mine.ts'
import { say } from './words.ts'

/** Who looked at my file: everyone, each day, also who tried. */
export function LookedPage() {
  return (
    <MyScreen title={() => say('looked')}>
      {({ childId, timeZone }) => <Looked childId={childId} timeZone={timeZone} />}
    </MyScreen>
  )
}

function Looked({ childId, timeZone }: { childId: ChildId; timeZone: string }) {
  const asked = useAsk(readLooks, { childId })
  const people = useMySpace(childId).data?.people ?? []
  const { looks = [], emergencies = [] } = asked.data ?? {}
  return (
    <PageOf asked={asked}>
      <p className="mine-says">
        {say('lookedSays')} {say('askWhy')}
      </p>
      {looks.length === 0 && <PageEmpty title={say('lookedNone')} />}
      {emergencies.length > 0 && (
        <ul className="mine-list">
          {emergencies.map(({ id, personId, knownAs, openedAt, because }) => (
            <li key={id} className="mine-card mine-by">
              <Face face={faceIn(people, personId)} name="" size={44} />
              <span>
                {say('emergency', { name: knownAs, day: weekDay(openedAt, timeZone) })}
                <span className="at-hint">{say('emergencyWhy', { because })}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <ul className="mine-list">
        {looks.map(({ at, personId, knownAs, outcome }) => (
          <li key={`${personId}${at}${outcome}`} className="mine-by">
            <Face face={faceIn(people, personId)} name="" size={44} />
            {outcome === 'opened'
              ? say('lookedLine', { name: knownAs, day: weekDay(at, timeZone) })
              : say('tried', { name: knownAs, day: weekDay(at, timeZone) })}
          </li>
        ))}
      </ul>
    </PageOf>
  )
}
