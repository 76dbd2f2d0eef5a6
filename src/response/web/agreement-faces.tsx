import { IconCheck, IconHourglass, IconMessage2 } from '@tabler/icons-react'
import { faceFor } from '#platform/face.ts'
import { listed } from '#platform/web/listed.ts'
import { Face } from '#platform/web/look/face.tsx'
import { Card } from '#platform/web/parts/card.tsx'
import { Quote } from '#platform/web/parts/quote.tsx'
import type { Agreement } from '../contract/plan.ts'
import { say } from './words.ts'

type AgreementFacesProps = { agreements: readonly Agreement[] }

const marks = { agrees: IconCheck, waiting: IconHourglass, 'should-change': IconMessage2 }
const verdicts = {
  agrees: 'verdictAgrees',
  waiting: 'verdictWaiting',
  'should-change': 'verdictChange',
} as const

/** Who agrees, the child first; their tick is as large as the manager's. */
export function AgreementFaces({ agreements }: AgreementFacesProps) {
  return (
    <div className="at-agree">
      <ul className="at-agree-faces" aria-label={say('agreement')}>
        {agreements.map((one) => {
          const Mark = marks[one.verdict]
          return (
            <li key={one.personId}>
              <span className="at-agree-face">
                <Face face={one.face ?? faceFor(one.personId)} name="" size={46} />
                <span className={`at-agree-mark at-agree-${one.verdict}`}>
                  <Mark aria-hidden size={14} stroke={3} />
                </span>
              </span>
              <span aria-hidden>{one.knownAs}</span>
              <span className="at-hidden">{say(verdicts[one.verdict], { name: one.knownAs })}</span>
            </li>
          )
        })}
      </ul>
      <p className="at-hint">{sumOf(agreements)}</p>
    </div>
  )
}

function sumOf(agreements: readonly Agreement[]): string {
  const count = agreements.filter(({ verdict }) => verdict === 'agrees').length
  if (count === agreements.length) return say('everyoneAgrees')
  const waiting = agreements.filter(({ verdict }) => verdict === 'waiting').map(({ knownAs }) => knownAs)
  if (waiting.length === agreements.length) return say('nobodyYet')
  const counted = say('agreeCount', { count, all: agreements.length })
  if (waiting.length === 0 || waiting.length > 3) return counted
  return `${counted} ${say('waitingFor', { names: listed(waiting), count: waiting.length })}`
}

/** What people say should change, in their own words, the child first. */
export function ShouldChange({ agreements }: AgreementFacesProps) {
  const wishes = agreements.filter(({ verdict }) => verdict === 'should-change')
  if (wishes.length === 0) return null
  return (
    <Card title={say('shouldChange')} tone="lamp" level={3}>
      <ul className="at-plan-wishes">
        {wishes.map(({ personId, knownAs, face, words, isChild }) => (
          <li key={personId}>
            <Face face={face ?? faceFor(personId)} name="" size={40} />
            {isChild ? (
              <Quote source={knownAs}>{words}</Quote>
            ) : (
              <p className="at-plan-says">
                <strong>{knownAs}:</strong> {words}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
