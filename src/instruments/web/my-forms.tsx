import { Button } from '@mantine/core'
import { faceFor } from '#platform/face.ts'
import type { ChildId } from '#platform/ids.ts'
import { Face } from '#platform/web/look/face.tsx'
import { useAsk, useWaiting } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { Link } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import { declineAsk, readMyForms } from '../contract/asking.ts'
import { fillIn } from '../contract/results.ts'
import type { Asked } from './answering-props.ts'
import { say } from './my-forms-words.ts'
import './my-forms.css'

/** What the young person is asked to answer, and what they answered before. */
export function MyForms({ childId, timeZone }: { childId: ChildId; timeZone: string }) {
  const mine = useAsk(readMyForms, { childId })
  const asked = mine.data?.asked ?? []
  const given = mine.data?.given ?? []
  return (
    <PageOf asked={mine}>
      {asked.length === 0 && <PageEmpty title={say('askedNone')}>{say('askedNoneSays')}</PageEmpty>}
      {asked.length > 0 && (
        <section className="ins-my" aria-labelledby="ins-my-asked">
          <h2 id="ins-my-asked">{say('asked')}</h2>
          {asked.map((one) => (
            <AskedForm key={one.askId} asked={one} />
          ))}
        </section>
      )}
      <section className="ins-my" aria-labelledby="ins-my-given">
        <h2 id="ins-my-given">{say('given')}</h2>
        {given.length === 0 && <p>{say('givenNone')}</p>}
        <ul className="ins-my-list">
          {given.map(({ resultId, name, at }) => (
            <li key={resultId}>
              <span>
                <strong>{name}</strong>
                <span className="at-hint">{fullDay(at, timeZone)}</span>
              </span>
              <Button
                component={Link}
                to={`/mine/forms/given/${resultId}`}
                size="lg"
                variant="light"
                aria-label={say('lookAt', { form: `${name}, ${fullDay(at, timeZone)}`, deed: say('open') })}
              >
                {say('open')}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </PageOf>
  )
}

function AskedForm({
  asked: { instrument, name, words, byName, byFace, byId, begun, askId },
}: {
  asked: Asked
}) {
  const isSent = useOnTheWay({ instrument, askId })
  const deed = say(begun ? 'goOn' : 'start')
  return (
    <article className="ins-my-card">
      <p className="ins-my-who">
        <Face face={byFace ?? faceFor(byId)} name="" size={52} />
        {say('by', { who: byName })}
      </p>
      <h3>{name}</h3>
      <p>{words}</p>
      {isSent ? (
        <SavedLine where="device">{say('sentAway')}</SavedLine>
      ) : (
        <Button
          component={Link}
          to={`/mine/forms/${instrument}`}
          size="lg"
          aria-label={say('lookAt', { form: name, deed })}
        >
          {deed}
        </Button>
      )}
    </article>
  )
}

/** Whether an answer, or that they would rather not, waits on this device. */
function useOnTheWay({ instrument, askId }: Pick<Asked, 'instrument' | 'askId'>): boolean {
  const filled = useWaiting(fillIn).some(({ input }) => input?.instrument === instrument)
  const declined = useWaiting(declineAsk).some(({ input }) => input?.askId === askId)
  return filled || declined
}

/** A calm line in the young person's home while somebody asks them something; else nothing. */
export function MyAskedLine({ childId }: { childId: ChildId }) {
  const [first, ...others] = useAsk(readMyForms, { childId }).data?.asked ?? []
  if (!first) return null
  return (
    <section className="ins-my-card ins-my-line">
      <p>
        {say('homeLine', { who: first.byName, form: first.name })}
        {others.length > 0 && <span> {say('homeLineMore', { count: others.length })}</span>}
      </p>
      <Button component={Link} to="/mine/forms" size="lg" variant="light">
        {say('homeGo')}
      </Button>
    </section>
  )
}
