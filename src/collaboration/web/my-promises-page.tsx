import { IconCheck, IconClockHour4, IconX } from '@tabler/icons-react'
import { type PromiseShown, readPromises } from '#key-work/contract/promises.ts'
import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link } from '#platform/web/places.tsx'
import { weekDay } from '#platform/web/when.ts'
import { MyScreen } from './my-screen.tsx'
import { sayPromise } from './promise-words.ts'

/** What was promised to me, by whom, and whether they did it. */
export function MyPromisesPage() {
  return (
    <MyScreen title={() => sayPromise('title')}>{({ childId }) => <Promises childId={childId} />}</MyScreen>
  )
}

function Promises({ childId }: { childId: ChildId }) {
  const asked = useAsk(readPromises, { childId })
  const promises = asked.data?.promises ?? []
  return (
    <PageOf asked={asked}>
      <p className="mine-says">{sayPromise('says')}</p>
      {promises.length === 0 && <PageEmpty title={sayPromise('none')}>{sayPromise('noneSays')}</PageEmpty>}
      <ul className="mine-list">
        {promises.map((one) => (
          <li key={one.id} className="mine-card">
            <h2>{one.words}</h2>
            <HowItStands promise={one} />
          </li>
        ))}
      </ul>
      {promises.some(({ answer }) => answer) && (
        <Link to="/mine/say" className="mine-quiet">
          {sayPromise('seenDifferently')}
        </Link>
      )}
    </PageOf>
  )
}

function HowItStands({ promise: { byName, untilOn, answer } }: { promise: PromiseShown }) {
  if (!answer) {
    return (
      <p className="mine-by">
        <IconClockHour4 aria-hidden size={24} />
        <span>
          {sayPromise('who', { name: byName })}
          <span>{untilOn ? sayPromise('until', { day: weekDay(untilOn) }) : sayPromise('open')}</span>
        </span>
      </p>
    )
  }
  return (
    <>
      <p className="mine-by">
        {answer.kept ? <IconCheck aria-hidden size={24} /> : <IconX aria-hidden size={24} />}
        <span>{sayPromise(answer.kept ? 'kept' : 'notKept', { name: byName })}</span>
      </p>
      {answer.because && <p>{sayPromise('because', { because: answer.because })}</p>}
    </>
  )
}
