import { Drawn } from '#platform/web/look/drawn.tsx'
import { ElementName, type ModelOfCare } from '../model-of-care.ts'
import type { ModelFinding } from '../self-check.ts'
import { say } from './words.ts'

type ElementCycleProps = { elements: ModelOfCare['elements']; findings: readonly ModelFinding[] }

/** Where each of the three stands on the ring; team regulation is the ground. */
const places = { assess: { x: 82, y: 196 }, respond: { x: 190, y: 72 }, review: { x: 298, y: 196 } }

/** The model at a glance: three that go round, and what carries them. */
export function ElementCycle({ elements, findings }: ElementCycleProps) {
  const open = new Set(findings.map(({ element }) => element))
  const looks = (name: ElementName) => `at-model-cycle-${name}${open.has(name) ? ' at-model-cycle-open' : ''}`
  const rounds = (name: ElementName) => say('comesRound', { count: elements[name].rhythms.length })
  return (
    <Drawn label={say('cycle')} className="at-model-cycle" viewBox="0 0 380 352">
      <g className="at-model-cycle-ways">
        <path d="M87 133 Q94 88 132 73" />
        <path d="M248 73 Q286 88 293 133" />
        <path d="M243 222 Q190 246 137 222" />
      </g>
      <g className="at-model-cycle-heads">
        <path d="M124 67 l12 5 -9 9" />
        <path d="M286 126 l8 10 7 -10" />
        <path d="M148 220 l-13 1 6 11" />
      </g>
      {ElementName.options.map((name) =>
        name === 'regulate' ? null : (
          <g key={name} className={looks(name)} transform={`translate(${places[name].x} ${places[name].y})`}>
            <circle r="57" />
            <text className="at-model-cycle-name" y="0">
              {say(name)}
            </text>
            <Small words={rounds(name)} y={20} />
          </g>
        ),
      )}
      <g className={looks('regulate')}>
        <path d="M20 304 Q190 268 360 304 V328 Q360 344 344 344 H36 Q20 344 20 328 Z" />
        <text className="at-model-cycle-name" x="190" y="313">
          {say('regulate')}
        </text>
        <text className="at-model-cycle-small" x="190" y="333">
          {rounds('regulate')}
        </text>
      </g>
    </Drawn>
  )
}

/** Two short lines inside a round: `2 things` and `come round`. */
function Small({ words, y }: { words: string; y: number }) {
  const [count = '', thing = '', ...rest] = words.split(' ')
  return (
    <text className="at-model-cycle-small" y={y}>
      <tspan x="0">{`${count} ${thing}`}</tspan>
      <tspan x="0" dy="16">
        {rest.join(' ')}
      </tspan>
    </text>
  )
}
