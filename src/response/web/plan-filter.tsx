import type { Plan } from '../plan.ts'
import type { Focus } from '../plan-focus.ts'
import { say } from './words.ts'

type PlanFilterProps = { plan: Plan; focus: Focus; onFocus: (focus: Focus) => void }

/** Ways of looking at the plan, as chips; a need that is followed has its own. */
export function PlanFilter({ plan, focus, onFocus }: PlanFilterProps) {
  const chosen = focus.on === 'need' ? plan.needs.find(({ id }) => id === focus.id) : undefined
  const ways: { key: string; words: string; focus: Focus; on: boolean }[] = [
    ...(chosen ? [{ key: 'need', words: chosen.title, focus: { on: 'everything' } as const, on: true }] : []),
    ...(['everything', 'mine', 'first'] as const).map((on) => ({
      key: on,
      words: say(({ everything: 'everything', mine: 'myPart', first: 'tryFirst' } as const)[on]),
      focus: { on },
      on: focus.on === on,
    })),
  ]
  return (
    <fieldset className="at-plan-filter">
      <legend className="at-hidden">{say('filter')}</legend>
      {ways.map((way) => (
        <button
          key={way.key}
          type="button"
          className="at-plan-way"
          aria-pressed={way.on}
          onClick={() => onFocus(way.focus)}
        >
          {way.words}
        </button>
      ))}
    </fieldset>
  )
}
