import { Button } from '@mantine/core'
import { useState } from 'react'
import { StateShape } from '#platform/web/look/shapes.tsx'
import { useWaiting } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { Link } from '#platform/web/places.tsx'
import { clock, shortWeekDay, weekDay } from '#platform/web/when.ts'
import { MarkedWords } from '#records/web/marked-words.tsx'
import { tellFacts } from '../contract/facts.ts'
import type { FactsShown } from '../contract/reading.ts'
import { FactsForm } from './facts-form.tsx'
import { sayMeasure } from './measure-words.ts'
import type { Around, MomentShown } from './use-moment.ts'
import { say } from './words.ts'

type FactsPartProps = { around: Around; moment: MomentShown }

/** The facts: the form while nothing is told, then what was told, and the earlier tellings. */
export function FactsPart({ around, moment }: FactsPartProps) {
  const [saved, setSaved] = useState<{ factsId: string; holdId: string | undefined }>()
  const [again, setAgain] = useState(false)
  const waits = useWaiting(tellFacts).some(({ input }) => input?.momentId === moment.momentId)
  const [newest, ...earlier] = moment.facts
  const writes = around.mayTell && (again || (!newest && !saved && !waits && moment.words === ''))
  return (
    <Card
      title={say('facts')}
      hint={writes ? say('factsHint') : undefined}
      aside={
        around.mayTell &&
        !writes && (
          <Button variant="subtle" onClick={() => setAgain(true)}>
            {say('tellAnew')}
          </Button>
        )
      }
    >
      {saved && <AfterFacts around={around} {...saved} />}
      {!saved && waits && <p className="at-hint">{say('onDevice')}</p>}
      {writes && (
        <FactsForm
          around={around}
          moment={moment}
          onSaved={(factsId, holdId) => {
            setSaved({ factsId, holdId })
            setAgain(false)
          }}
          {...(again && { onCancel: () => setAgain(false) })}
        />
      )}
      {moment.words && <p className="hm-words">{moment.words}</p>}
      {newest && !again && <FactsSaid facts={newest} around={around} />}
      {earlier.length > 0 && (
        <details className="hm-earlier">
          <summary>{say('earlier', { count: earlier.length })}</summary>
          {earlier.map((one) => (
            <FactsSaid key={one.id} facts={one} around={around} />
          ))}
        </details>
      )}
    </Card>
  )
}

type AfterFactsProps = { around: Around; factsId: string; holdId: string | undefined }

/** Thanks, and where the rest can be written when there is time. */
function AfterFacts({ around: { child, name }, factsId, holdId }: AfterFactsProps) {
  return (
    <div className="hm-after">
      <Saved id={factsId} />
      <p>{say('factsSaved')}</p>
      {holdId && (
        <Link className="hm-link" to={`/children/${child.id}/holds/${holdId}`}>
          {sayMeasure('holdOf', { name })}
        </Link>
      )}
    </div>
  )
}

function FactsSaid({ facts, around: { name, timeZone } }: { facts: FactsShown; around: Around }) {
  const lines: [string, string][] = [
    [say('ledTo'), facts.ledTo.join('. ')],
    [say('signs'), facts.signs.join('. ')],
    [say('helped'), facts.helpedSays.join(', ')],
    [say('tried'), [...triedOnly(facts), facts.triedOther].filter(Boolean).join(', ')],
    [say('place'), facts.place],
    [say('whoWasThere'), [...facts.adultNames, ...facts.childNames, facts.others].filter(Boolean).join(', ')],
  ]
  return (
    <div className="hm-said">
      {facts.words && (
        <div className="hm-words">
          <MarkedWords words={facts.words} marks={facts.marks ?? []} />
        </div>
      )}
      {facts.kinds.length > 0 && (
        <p className="hm-chips">
          {facts.kinds.map((kind) => (
            <Chip key={kind} tone="lamp">
              {say(`kind-${kind}`, { name })}
            </Chip>
          ))}
        </p>
      )}
      <dl className="hm-lines">
        {lines.flatMap(([term, said]) =>
          said
            ? [
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{said}</dd>
                </div>,
              ]
            : [],
        )}
        {facts.end && (
          <div>
            <dt>{say('ended', { name })}</dt>
            <dd className="hm-shape">
              <StateShape shape={facts.end} label="" size={22} /> {say(`end-${facts.end}`)}
            </dd>
          </div>
        )}
      </dl>
      {facts.kept && (
        <p className="at-hint">{say('keptUntil', { name, day: weekDay(facts.kept.reviewOn) })}</p>
      )}
      <p className="at-hint">
        {say('toldBy', {
          name: facts.toldByName,
          day: shortWeekDay(facts.toldAt, timeZone),
          time: clock(facts.toldAt, timeZone),
        })}
      </p>
    </div>
  )
}

/** What was tried and did not help. */
function triedOnly({ triedSays, helpedSays }: FactsShown): string[] {
  return triedSays.filter((one) => !helpedSays.includes(one))
}
