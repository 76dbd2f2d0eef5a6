import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#platform/web/parts/card.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { Link } from '#platform/web/places.tsx'
import { dayAndClock } from '#platform/web/when.ts'
import type { Lesson } from '../contract/lessons.ts'
import { AnswerForm } from './answer-form.tsx'
import type { CardProps } from './card-props.ts'
import { LessonForm } from './lesson-form.tsx'
import { say } from './words.ts'

/** What was learned, a line each, and what became of it: a change of the plan, or a reason why not. */
export function LessonsCard({ after, childId, name, timeZone, meId }: CardProps) {
  const [open, setOpen] = useState<string>()
  const [savedId, setSavedId] = useState<string>()
  return (
    <Card title={say('learnedTitle')} hint={say('learnedHint')}>
      <div className="aft-card" id="learned">
        {after.lessons.length === 0 && <p className="aft-plain">{say('learnedNone')}</p>}
        <ul className="aft-list">
          {after.lessons.map((lesson) => (
            <li key={lesson.id} className="aft-one">
              <LessonShown {...{ lesson, childId, name, timeZone }} />
              {after.may.decide && isWaiting(lesson) && open !== lesson.id && (
                <div className="aft-actions">
                  <Button variant="light" onClick={() => setOpen(lesson.id)}>
                    {say('decide')}
                  </Button>
                </div>
              )}
              {open === lesson.id && (
                <AnswerForm {...{ lesson, childId, timeZone }} onDone={() => setOpen(undefined)} />
              )}
            </li>
          ))}
        </ul>
        {savedId && <Saved id={savedId} />}
        {open === 'new' && (
          <LessonForm
            {...{ childId, name, meId }}
            momentId={after.moment.id}
            onDone={(id) => {
              if (id) setSavedId(id)
              setOpen(undefined)
            }}
          />
        )}
        {after.may.tellLesson && open === undefined && (
          <div className="aft-actions">
            <Button variant="light" onClick={() => setOpen('new')}>
              {say('addLesson')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  )
}

function isWaiting({ goesTo, answer }: Lesson): boolean {
  return goesTo !== 'nowhere' && answer === undefined
}

type LessonShownProps = Pick<CardProps, 'childId' | 'name' | 'timeZone'> & { lesson: Lesson }

function LessonShown({ lesson, childId, name, timeZone }: LessonShownProps) {
  const { goesTo, words, answer, toldByName, toldAt } = lesson
  return (
    <>
      <p>
        <strong>{say(`for-${goesTo}`, { name })}:</strong> {words}
      </p>
      {isWaiting(lesson) && <p>{say('lessonOpen')}</p>}
      {answer && (
        <p>
          {say(`lesson-${answer.answer}`, { number: answer.planNumber ?? 0, because: answer.because })}
          {answer.planNumber !== undefined && (
            <>
              {' '}
              <Link className="rec-link" to={`/children/${childId}/plan/versions/${answer.planNumber}`}>
                {say('seeVersion', { number: answer.planNumber })}
              </Link>
            </>
          )}
        </p>
      )}
      <p className="at-hint">{say('toldBy', { name: toldByName, when: dayAndClock(toldAt, timeZone) })}</p>
    </>
  )
}
