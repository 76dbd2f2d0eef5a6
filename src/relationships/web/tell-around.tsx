import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Contact, ContactId } from '#people/contract/children.ts'
import { say as sayForm } from '#people/web/form-words.ts'
import { useForm, useUnsaved } from '#people/web/use-form.ts'
import type { ChildId } from '#platform/ids.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { AroundKind, KeyRelationship } from '../around.ts'
import { AroundId, type AroundShown, type AroundTelling, tellAround } from '../contract/around.ts'
import { ChooseQuality } from './choose-quality.tsx'
import { say } from './words.ts'

type Telling = Omit<AroundTelling, 'keyRelationship'> & {
  key: KeyRelationship | ''
  contactId?: ContactId | undefined
}

type TellAroundProps = {
  childId: ChildId
  child: string
  today: string
  /** Told anew: what was told last. Else it is somebody new. */
  last?: { id: AroundId; telling: AroundShown['tellings'][number] }
  /** Contacts who are not yet in the picture. */
  known?: readonly Contact[]
  onDone: () => void
}

/** How it is between the child and somebody, for the first time or anew. */
export function TellAround({ childId, child, today, last, known = [], onDone }: TellAroundProps) {
  const [ids] = useState(() => ({ id: crypto.randomUUID(), aroundId: last?.id ?? newAround() }))
  const [typed, setTyped] = useState(() => typedFrom(last?.telling, today))
  const { send, field, problems, busy } = useForm(tellAround, `around-${ids.aroundId}`)
  const set = (part: Partial<Telling>) => setTyped({ ...typed, ...part })
  useUnsaved(!busy && (typed.words !== '' || (last === undefined && typed.name !== '')))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { key, saidBy, ...telling } = typed
    const said = typed.byChild ? '' : saidBy
    send({ ...ids, childId, ...telling, saidBy: said, ...(key && { keyRelationship: key }) }, onDone)
  }
  return (
    <form className="ppl-fields rel-form" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      {!last && (
        <Known
          known={known}
          chosen={typed.contactId}
          onChoose={({ id, name, relationship }) => set({ contactId: id, name, how: relationship })}
          onNone={() => set({ contactId: undefined })}
        />
      )}
      <WhoFields {...{ typed, set, field, child }} />
      <ChooseQuality
        legend={say('quality')}
        whenNotSafe={say('notSafeHint', { child })}
        quality={typed.quality}
        onChange={(quality) => set({ quality })}
      />
      <div>
        <p className="rel-label">{say('whoSays')}</p>
        <Segments
          label={say('whoSays')}
          value={typed.byChild ? 'child' : 'adult'}
          onChange={(who) => set({ byChild: who === 'child' })}
          options={[
            { value: 'child', label: say('childSays', { child }) },
            { value: 'adult', label: say('adultSays') },
          ]}
        />
      </div>
      <SaidFields {...{ typed, set, field, today }} />
      <FormFoot keep={say('save')} busy={busy} onCancel={onDone} />
    </form>
  )
}

function newAround(): AroundId {
  return AroundId.parse(crypto.randomUUID())
}

function typedFrom(last: AroundShown['tellings'][number] | undefined, today: string): Telling {
  const anew = { byChild: true, saidBy: '', words: '', sinceOn: today }
  if (!last) return { name: '', kind: 'family', how: '', key: '', quality: 'close', ...anew }
  const { name, kind, how, keyRelationship, quality } = last
  return { name, kind, how, quality, key: keyRelationship ?? '', ...anew }
}

type Fields = {
  typed: Telling
  set: (part: Partial<Telling>) => void
  field: (name: string) => { id: string; error: string | undefined }
}

function WhoFields({ typed, set, field, child }: Fields & { child: string }) {
  return (
    <div className="ppl-two">
      <TextInput
        {...field('name')}
        label={say('name', { child })}
        value={typed.name}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <NativeSelect
        {...field('kind')}
        label={say('kind')}
        value={typed.kind}
        onChange={(event) => set({ kind: AroundKind.parse(event.currentTarget.value) })}
        data={AroundKind.options.map((kind) => ({ value: kind, label: say(kind) }))}
      />
      <TextInput
        {...field('how')}
        label={say('how', { child })}
        description={say('howHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={typed.how}
        maxLength={120}
        onChange={(event) => set({ how: event.currentTarget.value })}
      />
      <NativeSelect
        {...field('keyRelationship')}
        label={say('key')}
        value={typed.key}
        onChange={(event) => set({ key: KeyRelationship.safeParse(event.currentTarget.value).data ?? '' })}
        data={[
          { value: '', label: say('key-none') },
          ...KeyRelationship.options.map((key) => ({ value: key, label: say(`key-${key}`) })),
        ]}
      />
    </div>
  )
}

function SaidFields({ typed, set, field, today }: Fields & { today: string }) {
  return (
    <>
      <div className="ppl-two">
        {!typed.byChild && (
          <TextInput
            {...field('saidBy')}
            label={say('saidBy')}
            description={say('saidByHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={typed.saidBy}
            maxLength={80}
            onChange={(event) => set({ saidBy: event.currentTarget.value })}
          />
        )}
        <TextInput
          {...field('sinceOn')}
          label={say('sinceOn')}
          type="date"
          max={today}
          value={typed.sinceOn}
          onChange={(event) => set({ sinceOn: event.currentTarget.value })}
        />
      </div>
      <Textarea
        {...field('words')}
        label={say('words')}
        description={say('wordsHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={typed.words}
        maxLength={1000}
        autosize
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
    </>
  )
}

type KnownProps = Pick<Required<TellAroundProps>, 'known'> & {
  chosen: ContactId | undefined
  onChoose: (one: Contact) => void
  /** It is somebody else after all. */
  onNone: () => void
}

/** Nothing is typed twice: a contact fills the form, and stays linked to who is around. */
function Known({ known, chosen, onChoose, onNone }: KnownProps) {
  if (known.length === 0) return null
  return (
    <div className="ppl-row">
      <span className="at-hint">{say('fromContacts')}</span>
      {known.map((one) => (
        <button
          key={one.id}
          type="button"
          className="rel-known"
          aria-pressed={one.id === chosen}
          onClick={() => (one.id === chosen ? onNone() : onChoose(one))}
        >
          {one.name}
        </button>
      ))}
    </div>
  )
}
