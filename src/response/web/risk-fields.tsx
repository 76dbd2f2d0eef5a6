import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core'
import type { Plan } from '../plan.ts'
import { linesOf, type Risk, RiskKind, safetyLines } from '../risk.ts'
import { nameOfLines, nameOfRisk, say } from './risk-words.ts'

type RiskFieldsProps = {
  at: number
  risk: Risk
  plan: Plan
  name: string
  missing: ReadonlySet<string>
  onChange: (changed: Partial<Risk>) => void
  onRemove: () => void
}

/** One thing that could do harm, while it is written. */
export function RiskFields({ at, risk, plan, name, missing, onChange, onRemove }: RiskFieldsProps) {
  const one = say('one', { at })
  const says = `says-${risk.id}`
  const still = `still-${risk.id}`
  return (
    <fieldset className="rsk-fields">
      <legend>{one}</legend>
      <Textarea
        id={says}
        label={say('says')}
        description={say('saysHint')}
        value={risk.says}
        maxLength={300}
        error={missing.has(says) && say('needSays')}
        onChange={(event) => onChange({ says: event.currentTarget.value })}
      />
      <NativeSelect
        label={say('kind')}
        value={risk.kind}
        onChange={(event) => onChange({ kind: RiskKind.parse(event.currentTarget.value) })}
        data={RiskKind.options.map((value) => ({ value, label: nameOfRisk(value) }))}
      />
      <FromPlan {...{ risk, plan, onChange }} />
      <Textarea
        id={still}
        label={say('stillCan')}
        description={say('stillCanHint', { name })}
        value={risk.stillCan}
        maxLength={600}
        error={missing.has(still) && say('needStillCan')}
        onChange={(event) => onChange({ stillCan: event.currentTarget.value })}
      />
      <Textarea
        label={say('environment')}
        description={say('environmentHint', { name })}
        value={risk.environment}
        maxLength={600}
        onChange={(event) => onChange({ environment: event.currentTarget.value })}
      />
      <Textarea
        label={say('peersField')}
        description={say('peersHint')}
        value={risk.peers}
        maxLength={600}
        onChange={(event) => onChange({ peers: event.currentTarget.value })}
      />
      <Textarea
        label={say('childSaysField', { name })}
        description={say('childSaysHint', { name })}
        value={risk.childSays}
        maxLength={600}
        onChange={(event) => onChange({ childSays: event.currentTarget.value })}
      />
      <Button variant="subtle" aria-label={`${say('remove')}: ${one}`} onClick={onRemove}>
        {say('remove')}
      </Button>
    </fieldset>
  )
}

/** The lines of the safety plan and the responses that belong to it: chosen, never typed again. */
function FromPlan({ risk, plan, onChange }: Pick<RiskFieldsProps, 'risk' | 'plan' | 'onChange'>) {
  const groups = safetyLines.filter((kind) => linesOf(plan, kind).length > 0)
  return (
    <>
      <p className="at-hint">{groups.length > 0 ? say('choosePlan') : say('noLines')}</p>
      {groups.map((kind) => (
        <Choices
          key={kind}
          legend={nameOfLines(kind)}
          choices={linesOf(plan, kind).map((line) => ({ value: line, label: line }))}
          chosen={risk[kind]}
          onChange={(lines) => onChange({ [kind]: lines })}
        />
      ))}
      {plan.responses.length > 0 && (
        <Choices
          legend={say('responses')}
          choices={plan.responses.map(({ id, title }) => ({ value: id, label: title }))}
          chosen={risk.responseIds}
          onChange={(responseIds) => onChange({ responseIds })}
        />
      )}
    </>
  )
}

type ChoicesProps<Value extends string> = {
  legend: string
  choices: readonly { value: Value; label: string }[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
}

/** Any of some lines. */
export function Choices<Value extends string>({ legend, choices, chosen, onChange }: ChoicesProps<Value>) {
  return (
    <fieldset className="rsk-choices">
      <legend>{legend}</legend>
      {choices.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          checked={chosen.includes(value)}
          onChange={(event) =>
            onChange(
              event.currentTarget.checked ? [...chosen, value] : chosen.filter((other) => other !== value),
            )
          }
        />
      ))}
    </fieldset>
  )
}
