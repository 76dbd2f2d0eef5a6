import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Card } from '#platform/web/parts/card.tsx'
import { AfterMoment, type AfterTimes, afterMoments, inUnit, problemOf } from '../after-moments.ts'
import { say } from './after-words.ts'
import { EditForm } from './edit-form.tsx'

type EditAfterProps = {
  times: AfterTimes | undefined
  law: ReactNode
  onKeep: (times: AfterTimes) => void
  onCancel: () => void
}

const fieldOf = (what: AfterMoment) => `after-${what}`

/** The times that the home sets itself, as fields; those of the law stand below them. */
export function EditAfter({ times = {}, law, onKeep, onCancel }: EditAfterProps) {
  const [typed, setTyped] = useState<Partial<Record<AfterMoment, string>>>(() =>
    Object.fromEntries(
      AfterMoment.options.flatMap((what) => {
        const hours = times[what]
        return hours === undefined ? [] : [[what, String(inUnit(what, hours))]]
      }),
    ),
  )
  const problemsNow = () =>
    AfterMoment.options.flatMap((what) => {
      const words = problemOf(what, hoursTyped(what, typed[what]))
      return words ? [{ fieldId: fieldOf(what), words }] : []
    })
  return (
    <Card title={say('editTitle')} hint={say('editHint')}>
      <EditForm problemsNow={problemsNow} onKeep={() => onKeep(timesTyped(typed))} onCancel={onCancel}>
        {(wordsAt) => (
          <>
            <div className="at-model-times">
              {AfterMoment.options.map((what) => {
                const { hours, least, most, unit } = afterMoments[what]
                const bounds = {
                  own: inUnit(what, hours),
                  least: inUnit(what, least),
                  most: inUnit(what, most),
                }
                return (
                  <TextInput
                    key={what}
                    id={fieldOf(what)}
                    label={say(unit === 'day' ? 'inDay' : 'inHour', { what: say(what) })}
                    description={say('bounds', bounds)}
                    inputMode="numeric"
                    maxLength={6}
                    value={typed[what] ?? ''}
                    onChange={(event) => setTyped({ ...typed, [what]: event.currentTarget.value })}
                    error={wordsAt(fieldOf(what))}
                  />
                )
              })}
            </div>
            <h3 className="at-model-element-group">{say('law')}</h3>
            {law}
          </>
        )}
      </EditForm>
    </Card>
  )
}

/** What is no number stays one that no bound lets through. */
function hoursTyped(what: AfterMoment, words = ''): number | undefined {
  if (words.trim() === '') return undefined
  const count = Number(words.trim().replace(',', '.'))
  return afterMoments[what].unit === 'day' ? count * 24 : count
}

function timesTyped(typed: Partial<Record<AfterMoment, string>>): AfterTimes {
  return Object.fromEntries(
    AfterMoment.options.flatMap((what) => {
      const hours = hoursTyped(what, typed[what])
      return hours === undefined ? [] : [[what, hours]]
    }),
  )
}
