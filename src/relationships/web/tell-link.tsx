import { Checkbox, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { say as sayForm } from '#people/web/form-words.ts'
import { useForm } from '#people/web/use-form.ts'
import type { ChildId } from '#platform/ids.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { tellFamilyLink } from '../contract/tree.ts'
import { CHILD, LinkKind, LinkWay } from '../family-tree.ts'
import { wayWords } from './tree-sentence.ts'
import { sayTree } from './tree-words.ts'

type TellLinkProps = {
  childId: ChildId
  child: string
  /** Who is around the child, in the order of their names. */
  people: readonly { id: string; name: string }[]
  onDone: () => void
}

/** `Mum is a parent of Tom, by birth`: one sentence of the tree. */
export function TellLink({ childId, child, people, onDone }: TellLinkProps) {
  const [id] = useState(() => crypto.randomUUID())
  const [typed, setTyped] = useState<Typed>(() => ({ ...FIRST, one: people[0]?.id ?? CHILD }))
  const { send, field, problems, busy } = useForm(tellFamilyLink, 'link')
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part })
  const all = [{ value: CHILD, label: child }, ...people.map((one) => ({ value: one.id, label: one.name }))]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { one, other, kind, way, apart } = typed
    const asWay = kind === 'parent' || kind === 'sibling' ? way : ''
    const who = { ...(one !== CHILD && { one }), ...(other !== CHILD && { other }) }
    send({ id, childId, ...who, kind, way: asWay, apart: kind === 'partner' && apart }, onDone)
  }
  return (
    <form className="ppl-fields rel-form" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <div className="ppl-two">
        <NativeSelect
          {...field('one')}
          label={sayTree('one')}
          value={typed.one}
          data={all}
          onChange={(event) => set({ one: event.currentTarget.value })}
        />
        <NativeSelect
          {...field('kind')}
          label={sayTree('kind')}
          value={typed.kind}
          data={LinkKind.options.map((kind) => ({ value: kind, label: sayTree(kind) }))}
          onChange={(event) => set({ kind: LinkKind.parse(event.currentTarget.value) })}
        />
        <NativeSelect
          {...field('other')}
          label={sayTree('other')}
          value={typed.other}
          data={all}
          onChange={(event) => set({ other: event.currentTarget.value })}
        />
        <Way {...{ typed, set, field }} />
      </div>
      <FormFoot keep={sayTree('save')} busy={busy} onCancel={onDone} />
    </form>
  )
}

interface Typed {
  one: string
  other: string
  kind: LinkKind
  way: LinkWay
  apart: boolean
}

const FIRST: Typed = { one: CHILD, other: CHILD, kind: 'parent', way: '', apart: false }

type WayProps = {
  typed: Typed
  set: (part: Partial<Typed>) => void
  field: (name: string) => { id: string; error: string | undefined }
}

/** A parent is not half one: the ways fit the kind. */
function Way({ typed, set, field }: WayProps) {
  if (typed.kind === 'none') return <p className="at-hint">{sayTree('noneHint')}</p>
  if (typed.kind === 'partner') {
    return (
      <Checkbox
        {...field('apart')}
        label={sayTree('areApart')}
        checked={typed.apart}
        onChange={(event) => set({ apart: event.currentTarget.checked })}
      />
    )
  }
  const ways = LinkWay.options.filter((way) => way !== 'half' || typed.kind === 'sibling')
  return (
    <NativeSelect
      {...field('way')}
      label={sayTree('way')}
      value={ways.includes(typed.way) ? typed.way : ''}
      data={ways.map((way) => ({ value: way, label: wayWords(way) }))}
      onChange={(event) => set({ way: LinkWay.parse(event.currentTarget.value) })}
    />
  )
}
