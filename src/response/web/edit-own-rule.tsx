import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { Flag } from '../library/flags.ts'
import type { OwnExclusion, OwnRule } from '../library/own.ts'
import { Band } from '../library/rule.ts'
import { Domain, StrategyTag } from '../library/strategy.ts'
import { sayFlag } from './flag-words.ts'
import { Ages, Grade, type LibraryFields, SomeOf } from './library-fields.tsx'
import type { LibraryShown } from './library-list.ts'
import { say, sayTag } from './library-words.ts'

type Fields = LibraryFields & { library: LibraryShown }
type RuleFieldsProps = Fields & { rule: OwnRule; onChange: (rule: OwnRule) => void }

/** When to think of which strategies, and why. */
export function RuleFields({ rule, onChange, library, formId, problems, names }: RuleFieldsProps) {
  const set = (part: Partial<OwnRule>) => onChange({ ...rule, ...part })
  const { when } = rule
  const setWhen = (part: Partial<OwnRule['when']>) => set({ when: { ...when, ...part } })
  return (
    <>
      <div className="at-plan-pair">
        <NativeSelect
          label={say('need')}
          value={when.domain ?? ''}
          data={[
            ...Domain.options.filter((one) => one !== 'team').map((value) => ({ value, label: say(value) })),
            { value: '', label: say('needNone') },
          ]}
          onChange={(event) =>
            setWhen({ domain: Domain.options.find((one) => one === event.currentTarget.value) })
          }
        />
        {when.domain && (
          <NativeSelect
            label={say('step')}
            value={when.band ?? ''}
            data={[
              { value: '', label: say('stepAny') },
              ...Band.options.map((value) => ({ value, label: say(value) })),
            ]}
            onChange={(event) =>
              setWhen({ band: Band.options.find((one) => one === event.currentTarget.value) })
            }
          />
        )}
      </div>
      <Ages formId={formId} ages={when.ages} problem={problems.ages} onChange={(ages) => setWhen({ ages })} />
      <SomeOf
        id={`${formId}-flags`}
        title={say('whenRecorded')}
        options={Flag.options.map((value) => ({ value, label: sayFlag(value) }))}
        chosen={when.flags}
        onChange={(flags) => setWhen({ flags })}
      />
      <SomeOf
        id={`${formId}-suggest`}
        title={say('suggests')}
        hint={say('suggestsHint')}
        problem={problems.suggest}
        options={strategiesToChoose(library, names, rule.suggest)}
        chosen={rule.suggest}
        onChange={(suggest) => set({ suggest })}
      />
      <NumberInput
        id={`${formId}-max`}
        label={say('most')}
        value={rule.max}
        min={1}
        max={6}
        error={problems.max}
        onChange={(max) => set({ max: Number(max) })}
      />
      <Why {...{ formId, problems }} said={rule} onChange={set} />
      <Grade grade={rule.evidence} onChange={(evidence) => set({ evidence })} />
    </>
  )
}

type LimitFieldsProps = Fields & { limit: OwnExclusion; onChange: (limit: OwnExclusion) => void }

/** What something recorded about a child rules out, or asks to do with care. */
export function LimitFields({ limit, onChange, library, formId, problems, names }: LimitFieldsProps) {
  const set = (part: Partial<OwnExclusion>) => onChange({ ...limit, ...part })
  return (
    <>
      <NativeSelect
        label={say('flag')}
        value={limit.flag}
        data={Flag.options.map((value) => ({ value, label: sayFlag(value) }))}
        onChange={(event) => set({ flag: Flag.parse(event.currentTarget.value) })}
      />
      <NativeSelect
        label={say('effect')}
        value={limit.effect}
        data={[
          { value: 'exclude', label: say('exclude') },
          { value: 'care', label: say('care') },
        ]}
        onChange={(event) => set({ effect: event.currentTarget.value === 'care' ? 'care' : 'exclude' })}
      />
      <SomeOf
        id={`${formId}-tags`}
        title={say('tagsTitle')}
        options={StrategyTag.options.map((value) => ({ value, label: sayTag(value) }))}
        chosen={limit.tags}
        onChange={(tags) => set({ tags })}
      />
      <SomeOf
        id={`${formId}-strategies`}
        title={say('which')}
        problem={problems.strategies}
        options={strategiesToChoose(library, names, limit.strategies)}
        chosen={limit.strategies}
        onChange={(strategies) => set({ strategies })}
      />
      <Why {...{ formId, problems }} said={limit} onChange={set} />
    </>
  )
}

/** The provider’s own first; what was laid aside only where it is chosen already. */
function strategiesToChoose(
  { strategies, own }: LibraryShown,
  names: LibraryFields['names'],
  chosen: readonly string[],
) {
  const mine = own
    .filter(({ key, versions: [newest] }) => {
      const isStrategy = newest?.entry.kind === 'strategy'
      return isStrategy && (!newest.laidAside || chosen.includes(key))
    })
    .map(({ key }) => key)
  return [...mine, ...strategies.map(({ id }) => id)].map((value) => ({
    value,
    label: names.get(value) ?? value,
  }))
}

type Said = { because: string; source: string }
type WhyProps = Pick<LibraryFields, 'formId' | 'problems'> & {
  said: Said
  onChange: (part: Partial<Said>) => void
}

function Why({ formId, problems, said, onChange }: WhyProps) {
  return (
    <>
      <Textarea
        id={`${formId}-because`}
        label={say('because')}
        description={say('becauseHint')}
        value={said.because}
        maxLength={300}
        error={problems.because}
        onChange={(event) => onChange({ because: event.currentTarget.value })}
      />
      <TextInput
        id={`${formId}-source`}
        label={say('source')}
        value={said.source}
        maxLength={500}
        error={problems.source}
        onChange={(event) => onChange({ source: event.currentTarget.value })}
      />
    </>
  )
}
