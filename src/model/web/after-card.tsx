import type { ReactNode } from 'react'
import { Card } from '#platform/web/parts/card.tsx'
import { AfterMoment, type AfterTimes, afterMoments, inUnit } from '../after-moments.ts'
import { say } from './after-words.ts'
import { ChangeButton } from './element-card.tsx'
import { say as sayModel } from './words.ts'

type AfterCardProps = {
  times: AfterTimes | undefined
  /** What the law sets, which stands beside it and cannot be changed. */
  law: ReactNode
  onChange: (() => void) | undefined
}

/** By when what follows a hard moment is hoped for in this home. */
export function AfterCard({ times = {}, law, onChange }: AfterCardProps) {
  return (
    <Card
      title={say('title')}
      hint={say('hint')}
      aside={
        onChange && <ChangeButton label={sayModel('changeOf', { name: say('title') })} onClick={onChange} />
      }
    >
      <dl className="at-model-parts at-model-times">
        {AfterMoment.options.map((what) => (
          <div key={what}>
            <dt>{say(what)}</dt>
            <dd>
              {withinWords(what, times[what] ?? afterMoments[what].hours)}
              {times[what] === undefined && `, ${say('ours')}`}
            </dd>
          </div>
        ))}
      </dl>
      <h3 className="at-model-element-group">{say('law')}</h3>
      {law}
    </Card>
  )
}

export function withinWords(what: AfterMoment, hours: number): string {
  return say(afterMoments[what].unit, { count: inUnit(what, hours) })
}
