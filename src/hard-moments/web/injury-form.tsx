import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useForm } from '#people/web/use-form.ts'
import { draftsOf } from '#platform/web/draft.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import type { HardMomentId } from '#records/contract.ts'
import { type Mark, marksAfter, marksWithin } from '#records/marks.ts'
import { MarkWords } from '#records/web/mark-words.tsx'
import type { BodyRegion, BodySide } from '../body-regions.ts'
import { InjuryKind, type InjuryShown, recordInjury, Whose } from '../contract/injuries.ts'
import { BodyMap } from './body-map.tsx'
import { ChoiceChips } from './choice-chips.tsx'
import { sayHurt } from './hurt-words.ts'
import type { Around } from './use-moment.ts'
import { say } from './words.ts'

interface InjuryDraft {
  whose: (typeof Whose.options)[number]
  personId: string
  side: BodySide
  region: BodyRegion | undefined
  kind: (typeof InjuryKind.options)[number]
  size: string
  cameAbout: string
  marks: readonly Mark[]
  treatment: string
  seenBy: string
  ownWords: string
}
type TextName = 'size' | 'treatment' | 'seenBy' | 'ownWords'

const useInjuryDraft = draftsOf<InjuryDraft>()

type InjuryFormProps = {
  around: Around
  momentId: HardMomentId
  /** The telling that is set right. */
  instead?: InjuryShown | undefined
  onDone: () => void
}

/** Where somebody was hurt, what it is, how it came about, and what was done. */
export function InjuryForm({ around, momentId, instead, onDone }: InjuryFormProps) {
  const { me, child } = around
  const { send, field, problems, busy } = useForm(recordInjury, 'injury')
  const place = `${me?.personId}/${momentId}/${instead?.id ?? ''}`
  const { draft, change, forget } = useInjuryDraft(place, () => startInjury(instead))
  const save = () => {
    const { personId, region, ...said } = draft
    const named = said.whose === 'adult' || said.whose === 'another-child'
    const injury = {
      ...said,
      marks: marksWithin(said.cameAbout, said.marks),
      id: crypto.randomUUID(),
      childId: child.id,
      momentId,
      ...(named && personId && { personId }),
      ...(instead && { insteadOf: instead.id }),
    }
    send({ ...injury, region: region ?? '' }, () => {
      forget()
      onDone()
    })
  }
  const text = (name: TextName, most: number) => ({
    ...field(name),
    value: draft[name],
    maxLength: most,
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  })
  return (
    <form
      className="hm-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <ErrorSummary title={say('problem')} problems={problems} />
      <WhoWasHurt around={around} draft={draft} change={change} field={field('personId')} />
      <BodyMap side={draft.side} region={draft.region} onChange={change} field={field('region')} />
      <ChoiceChips
        legend={sayHurt('injuryKind')}
        single
        choices={InjuryKind.options.map((one) => ({ value: one, words: sayHurt(`injury-${one}`) }))}
        chosen={[draft.kind]}
        onChange={([kind]) => kind && change({ kind })}
      />
      <TextInput {...text('size', 120)} label={sayHurt('size')} description={sayHurt('sizeHint')} />
      <CameAbout name={around.name} draft={draft} change={change} field={field('cameAbout')} />
      <TextInput {...text('treatment', 1000)} label={sayHurt('treatment')} />
      <TextInput {...text('seenBy', 200)} label={sayHurt('seenBy')} />
      <TextInput {...text('ownWords', 1000)} label={sayHurt('hurtWords')} />
      <FormFoot keep={sayHurt('saveInjury')} busy={busy} onCancel={onDone} tone="lamp" />
    </form>
  )
}

type CameAboutProps = {
  name: string
  draft: InjuryDraft
  change: (changed: Partial<InjuryDraft>) => void
  field: { id: string; error: string | undefined }
}

/** How it came about, and what of it is about somebody else. */
function CameAbout({ name, draft: { cameAbout, marks }, change, field }: CameAboutProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  return (
    <div>
      <Textarea
        {...field}
        ref={area}
        label={sayHurt('cameAbout')}
        minRows={2}
        maxLength={1000}
        value={cameAbout}
        onChange={({ currentTarget: { value } }) =>
          change({ cameAbout: value, marks: marksAfter(cameAbout, value, marks) })
        }
      />
      <MarkWords
        {...{ name, marks }}
        field={area}
        words={cameAbout}
        onMarks={(next) => change({ marks: next })}
      />
    </div>
  )
}

function startInjury(instead: InjuryShown | undefined): InjuryDraft {
  const nothing = { size: '', cameAbout: '', treatment: '', seenBy: '', ownWords: '', region: undefined }
  const fresh: InjuryDraft = {
    ...nothing,
    marks: [],
    whose: 'child',
    personId: '',
    side: 'front',
    kind: 'graze',
  }
  return instead
    ? { ...fresh, ...instead, personId: instead.personId ?? '', marks: instead.marks ?? [] }
    : fresh
}

type WhoWasHurtProps = {
  around: Around
  draft: InjuryDraft
  change: (changed: Partial<InjuryDraft>) => void
  field: { id: string; error: string | undefined }
}

function WhoWasHurt({ around: { name, adults, others }, draft, change, field }: WhoWasHurtProps) {
  const people =
    draft.whose === 'adult'
      ? adults.map((one) => ({ value: `${one.personId}`, label: one.name }))
      : others.map((one) => ({ value: `${one.id}`, label: one.knownAs }))
  return (
    <>
      <ChoiceChips
        legend={sayHurt('whose')}
        single
        choices={Whose.options.map((one) => ({ value: one, words: sayHurt(`whose-${one}`, { name }) }))}
        chosen={[draft.whose]}
        onChange={([whose]) => whose && change({ whose, personId: '' })}
      />
      {(draft.whose === 'adult' || draft.whose === 'another-child') && (
        <NativeSelect
          {...field}
          label={sayHurt('whichPerson')}
          value={draft.personId}
          onChange={(event) => change({ personId: event.currentTarget.value })}
          data={[{ value: '', label: sayHurt('chooseRegion') }, ...people]}
        />
      )}
    </>
  )
}
