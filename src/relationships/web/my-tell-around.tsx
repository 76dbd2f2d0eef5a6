import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { say as sayForm } from '#people/web/form-words.ts'
import { useForm, useUnsaved } from '#people/web/use-form.ts'
import type { ChildId } from '#platform/ids.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { AroundKind, type Quality } from '../around.ts'
import { AroundId, tellAround } from '../contract/around.ts'
import type { PersonOnDay } from './around-now.ts'
import { ChooseQuality } from './choose-quality.tsx'
import { sayMine } from './my-around-words.ts'

type MyTellAroundProps = {
  childId: ChildId
  today: string
  /** Somebody who is there already; else somebody new. */
  one?: PersonOnDay
  onDone: () => void
}

/** I say how it is with somebody: who, how, and as much more as I like. */
export function MyTellAround({ childId, today, one, onDone }: MyTellAroundProps) {
  const [id] = useState(() => crypto.randomUUID())
  const [aroundId] = useState(() => one?.person.id ?? AroundId.parse(crypto.randomUUID()))
  const [name, setName] = useState(one?.first.name ?? '')
  const [kind, setKind] = useState<AroundKind>(one?.first.kind ?? 'family')
  const [quality, setQuality] = useState<Quality>(one?.first.quality ?? 'good')
  const [words, setWords] = useState('')
  const { send, field, problems, busy } = useForm(tellAround, `mine-${aroundId}`)
  useUnsaved(!busy && (words !== '' || (!one && name !== '')))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const known = one?.first.keyRelationship && { keyRelationship: one.first.keyRelationship }
    const who = { name, kind, how: one?.first.how ?? '', ...known }
    const says = { quality, words, byChild: true, saidBy: '', sinceOn: today }
    send({ id, childId, aroundId, ...who, ...says }, onDone)
  }
  return (
    <form className="rel-mine-form" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      {!one && (
        <>
          <TextInput
            {...field('name')}
            size="lg"
            label={sayMine('who')}
            value={name}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            {...field('kind')}
            size="lg"
            label={sayMine('kind')}
            value={kind}
            data={AroundKind.options.map((value) => ({ value, label: sayMine(value) }))}
            onChange={(event) => setKind(AroundKind.parse(event.currentTarget.value))}
          />
        </>
      )}
      <ChooseQuality
        legend={sayMine('quality')}
        whenNotSafe={sayMine('notSafe')}
        quality={quality}
        onChange={setQuality}
      />
      <Textarea
        {...field('words')}
        size="lg"
        label={sayMine('words')}
        value={words}
        maxLength={1000}
        autosize
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <FormFoot keep={sayMine('save')} busy={busy} onCancel={onDone} />
    </form>
  )
}

/** Opens the form for somebody who is there already. */
export function SayAnew({ one, ...rest }: Omit<MyTellAroundProps, 'onDone'> & { one: PersonOnDay }) {
  const [isTelling, setTelling] = useState(false)
  if (isTelling) return <MyTellAround {...rest} one={one} onDone={() => setTelling(false)} />
  return (
    <Button
      size="lg"
      variant="light"
      aria-label={sayMine('anewOf', { person: one.first.name })}
      onClick={() => setTelling(true)}
    >
      {sayMine('anew')}
    </Button>
  )
}
