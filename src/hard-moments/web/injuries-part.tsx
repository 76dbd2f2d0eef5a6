import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWaiting } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Quote } from '#platform/web/parts/quote.tsx'
import { clock } from '#platform/web/when.ts'
import { MarkedWords } from '#records/web/marked-words.tsx'
import { type InjuryShown, recordInjury } from '../contract/injuries.ts'
import { BodyMarks } from './body-map.tsx'
import { sayHurt } from './hurt-words.ts'
import { InjuryForm } from './injury-form.tsx'
import type { Around, MomentShown } from './use-moment.ts'
import { say } from './words.ts'

type InjuriesPartProps = { around: Around; moment: MomentShown }

/** Who was hurt and where, on the picture of a body and in words. */
export function InjuriesPart({ around, moment }: InjuriesPartProps) {
  const { momentId, injuries } = moment
  const [writes, setWrites] = useState<{ instead?: InjuryShown }>()
  const waits = useWaiting(recordInjury).filter(({ input }) => input?.momentId === momentId)
  const replaced = new Set(injuries.flatMap(({ insteadOf }) => insteadOf ?? []))
  const standing = injuries.filter(({ id }) => !replaced.has(id))
  const marks = (side: 'front' | 'back') =>
    standing.flatMap((one, at) => (one.side === side ? [{ region: one.region, number: at + 1 }] : []))
  return (
    <Card title={sayHurt('injuries')}>
      {injuries.length + waits.length === 0 && !writes && <p className="at-hint">{sayHurt('noInjuries')}</p>}
      {waits.map(({ id }) => (
        <p key={id} className="at-hint">
          {say('onDevice')}
        </p>
      ))}
      {standing.length > 0 && (
        <div className="hm-hurt">
          <div className="hm-figures">
            {(['front', 'back'] as const).map(
              (side) => marks(side).length > 0 && <BodyMarks key={side} side={side} marks={marks(side)} />,
            )}
          </div>
          <ol className="hm-list">
            {standing.map((one) => (
              <li key={one.id}>
                <InjurySaid injury={one} around={around} />
                {around.mayTell && !writes && (
                  <Button variant="subtle" onClick={() => setWrites({ instead: one })}>
                    {sayHurt('isRight')}
                  </Button>
                )}
              </li>
            ))}
          </ol>
        </div>
      )}
      {writes && (
        <InjuryForm
          key={writes.instead?.id ?? 'new'}
          around={around}
          momentId={momentId}
          instead={writes.instead}
          onDone={() => setWrites(undefined)}
        />
      )}
      {around.mayTell && !writes && (
        <Button variant="light" className="hm-add" onClick={() => setWrites({})}>
          {sayHurt('addInjury')}
        </Button>
      )}
    </Card>
  )
}

function InjurySaid({ injury, around }: { injury: InjuryShown; around: Around }) {
  const { kind, region, side, size, treatment, seenBy } = injury
  const what = sayHurt('injurySays', {
    kind: sayHurt(`injury-${kind}`),
    region: sayHurt(`region-${region}`),
    side: sayHurt(side),
  })
  const more = [
    size && sayHurt('sizeIs', { size }),
    treatment && sayHurt('treatmentIs', { treatment }),
    seenBy && sayHurt('seenByIs', { name: seenBy }),
  ]
  return (
    <>
      <p>
        <strong>{injury.personName || sayHurt(`whose-${injury.whose}`, { name: around.name })}</strong>:{' '}
        {what}
      </p>
      <div className="hm-words">
        <MarkedWords words={injury.cameAbout} marks={injury.marks ?? []} />
      </div>
      <p className="at-hint">{more.filter(Boolean).join(' ')}</p>
      {injury.ownWords && <Quote>{injury.ownWords}</Quote>}
      <p className="at-hint">
        {say('whoWhen', { name: injury.toldByName, time: clock(injury.toldAt, around.timeZone) })}
      </p>
    </>
  )
}
