import { Progress } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { type DomainId, type FunctionId, functions } from '../map/functions.ts'
import { askedIndicators } from '../map/indicators.ts'
import type { Answer } from '../map/score.ts'
import { RateCalm } from './rate-calm.tsx'
import { AskHard, RateHard } from './rate-hard.tsx'
import { RateSign } from './rate-sign.tsx'
import { say } from './rate-words.ts'
import { type Kept, type SheetOf, useSheet } from './use-sheet.ts'

export type TellMapProps = {
  of: SheetOf
  name: string
  age: number
  forChild: boolean
  sheet: { ageInMonths: number; answers: readonly Answer[]; signedAt?: string | undefined }
  onSigned: () => void
}

type Place =
  | { part: 'calm'; at: FunctionId }
  | { part: 'ask-hard' }
  | { part: 'hard'; at: DomainId }
  | { part: 'sign' }

/** The sheet of one rater: calm moments, then hard ones, then the name under it. */
export function TellMap({ of, name, age, forChild, sheet, onSigned }: TellMapProps) {
  const { ageInMonths, signedAt } = sheet
  const { answers, kept, tell, sign } = useSheet(of, sheet.answers)
  const [place, setPlace] = useState<Place>(() => whereToGoOn(answers, ageInMonths))
  const about = { name, forChild, ageInMonths, answers, onTell: tell }
  const all = functions.flatMap(({ id }) => askedIndicators(id, ageInMonths))
  const answered = all.filter(({ id }) => answers.has(id)).length
  const toHard = () => setPlace(hasHard(answers) ? { part: 'hard', at: 'senses' } : { part: 'ask-hard' })
  function same() {
    tell([...answers.values()].map((answer) => ({ ...answer, stress: answer.calm })))
    setPlace({ part: 'hard', at: 'senses' })
  }
  const top = useTopOf(place)
  async function signIt() {
    await sign()
    onSigned()
  }
  return (
    <div className="at-tell" ref={top}>
      <div className="at-tell-progress">
        <Progress
          value={(100 * answered) / all.length}
          aria-label={say('progress', { answered, asked: all.length })}
        />
        <p className="at-hint">{say('progress', { answered, asked: all.length })}</p>
        <KeptLine kept={kept} />
      </div>
      {place.part === 'calm' && (
        <RateCalm
          {...about}
          at={place.at}
          onGo={(to) => (to === 'hard' ? toHard() : setPlace({ part: 'calm', at: to }))}
        />
      )}
      {place.part === 'ask-hard' && <AskHard onSame={same} onUnseen={() => setPlace({ part: 'sign' })} />}
      {place.part === 'hard' && <RateHard {...about} at={place.at} onGo={(to) => setPlace(afterHard(to))} />}
      {place.part === 'sign' && (
        <RateSign
          {...about}
          age={age}
          signedAt={signedAt}
          onBack={() => setPlace({ part: 'calm', at: functions[0].id })}
          onSign={signIt}
        />
      )}
    </div>
  )
}

/** A new step begins at its top, with the first answer ready for the keys. */
function useTopOf(place: Place) {
  const top = useRef<HTMLDivElement>(null)
  const before = useRef(place)
  useEffect(() => {
    if (before.current === place) return
    before.current = place
    top.current?.scrollIntoView({ block: 'start' })
    const lines = top.current?.querySelector('[data-rate]')
    const radio = lines?.querySelector<HTMLInputElement>('input:checked') ?? lines?.querySelector('input')
    radio?.focus({ preventScroll: true })
  }, [place])
  return top
}

function afterHard(to: DomainId | 'calm' | 'sign'): Place {
  if (to === 'sign') return { part: 'sign' }
  return to === 'calm' ? { part: 'calm', at: 'chooses-with-values' } : { part: 'hard', at: to }
}

function hasHard(answers: ReadonlyMap<string, Answer>): boolean {
  return [...answers.values()].some(({ stress }) => stress !== null)
}

/** The first function of which nothing has been answered. */
function whereToGoOn(answers: ReadonlyMap<string, Answer>, ageInMonths: number): Place {
  const next = functions.find(
    ({ id }) => !askedIndicators(id, ageInMonths).some((line) => answers.has(line.id)),
  )
  if (next) return { part: 'calm', at: next.id }
  return hasHard(answers) ? { part: 'sign' } : { part: 'ask-hard' }
}

function KeptLine({ kept }: { kept: Kept }) {
  if (kept.state === 'refused') {
    return <SavedLine where="person">{say('refused', { why: kept.why })}</SavedLine>
  }
  if (kept.state === 'away') return <SavedLine where="device">{say('away')}</SavedLine>
  return <SavedLine where="everyone">{kept.state === 'kept' ? say('kept') : say('keeping')}</SavedLine>
}
