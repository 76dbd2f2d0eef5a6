import { faceFor } from '#platform/face.ts'
import type { ChildId } from '#platform/ids.ts'
import { Face } from '#platform/web/look/face.tsx'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { weekDay } from '#platform/web/when.ts'
import { readLetters } from '#review/contract/letters.ts'
import { MyScreen } from './my-screen.tsx'
import { say } from './words.ts'

/** The letters that were written to me after the meetings about me. */
export function MyLettersPage() {
  return (
    <MyScreen title={() => say('letter')}>
      {({ childId, timeZone }) => <Letters childId={childId} timeZone={timeZone} />}
    </MyScreen>
  )
}

function Letters({ childId, timeZone }: { childId: ChildId; timeZone: string }) {
  const asked = useAsk(readLetters, { childId })
  const letters = asked.data?.letters ?? []
  return (
    <PageOf asked={asked}>
      {letters.length === 0 && <PageEmpty title={say('lettersNone')}>{say('lettersNoneSays')}</PageEmpty>}
      {letters.map(({ id, body, writtenBy, sentAt }) => (
        <article key={id} className="mine-card">
          <p className="mine-by">
            <Face face={writtenBy.face ?? faceFor(writtenBy.id)} name="" size={44} />
            {say('letterFrom', { who: writtenBy.knownAs, day: weekDay(sentAt, timeZone) })}
          </p>
          <p className="mine-letter">{body}</p>
        </article>
      ))}
    </PageOf>
  )
}
