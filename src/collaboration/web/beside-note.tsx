import { Quote } from '#platform/web/parts/quote.tsx'
import { weekDay } from '#platform/web/when.ts'
import type { NoteShown } from '#records/web/beside-context.ts'
import type { MySide } from '../contract/beside.ts'
import { AnswerSide } from './answer-side.tsx'
import { say } from './beside-words.ts'
import { useBeside } from './use-beside.ts'
import { WriteEasyWords } from './write-easy-words.tsx'

/** Beside an opened note: its easy words, how the young person saw it, and what was answered. */
export function BesideNote({ childId, about, childName: name, timeZone, may }: NoteShown) {
  const beside = useBeside(childId, [about])(about)
  const { easy, sides = [] } = beside ?? {}
  return (
    <div className="rec-beside">
      {easy && (
        <div>
          <p className="rec-entry-words">{easy.words}</p>
          <p className="at-hint">
            {say('easyBy', { name: easy.toldByName, day: weekDay(easy.toldAt, timeZone) })}
          </p>
        </div>
      )}
      {sides.map((side) => (
        <SideShown key={side.id} {...{ side, childId, name, timeZone, may }} />
      ))}
      {may && <WriteEasyWords {...{ childId, about, name }} before={easy?.words ?? ''} />}
    </div>
  )
}

type SideShownProps = Pick<NoteShown, 'childId' | 'timeZone' | 'may'> & { side: MySide; name: string }

function SideShown({ side, childId, name, timeZone, may }: SideShownProps) {
  const { id, isRight, words, saidAt, answers } = side
  if (isRight) return <p>{say('rightOf', { name })}</p>
  return (
    <div>
      <Quote source={`${say('sideOf', { name })}, ${weekDay(saidAt, timeZone)}`}>{words}</Quote>
      {answers.map((answer) => (
        <p key={answer.id}>
          {answer.words}{' '}
          <span className="at-hint">
            {say('answeredBy', { name: answer.toldByName, day: weekDay(answer.toldAt, timeZone) })}
          </span>
        </p>
      ))}
      {may && answers.length === 0 && <AnswerSide childId={childId} sideId={id} name={name} />}
    </div>
  )
}
