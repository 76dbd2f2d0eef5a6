import { Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useForm, useUnsaved } from '#people/web/use-form.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { recordTerms } from '../contract/catalogue.ts'
import { say } from './words.ts'

/** By what right an instrument of others is used. */
export function TermsForm({ instrument, onDone }: { instrument: string; onDone: () => void }) {
  const [words, setWords] = useState('')
  const [agreedOn, setAgreedOn] = useState('')
  const [endsOn, setEndsOn] = useState('')
  const { send, field, problems, busy } = useForm(recordTerms, `terms-${instrument}`)
  useUnsaved(words !== '')
  function submit(event: FormEvent) {
    event.preventDefault()
    const terms = { id: crypto.randomUUID(), instrument, words, agreedOn }
    send(endsOn === '' ? terms : { ...terms, endsOn }, onDone)
  }
  return (
    <form className="ins-form" onSubmit={submit} noValidate>
      <ErrorSummary title={say('problems')} problems={problems} />
      <Textarea
        {...field('words')}
        label={say('termsWords')}
        autosize
        minRows={2}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <TextInput
        {...field('agreedOn')}
        type="date"
        label={say('agreedOn')}
        value={agreedOn}
        onChange={(event) => setAgreedOn(event.currentTarget.value)}
      />
      <TextInput
        {...field('endsOn')}
        type="date"
        label={say('endsOn')}
        value={endsOn}
        onChange={(event) => setEndsOn(event.currentTarget.value)}
      />
      <FormFoot keep={say('recordTerms')} busy={busy} onCancel={onDone} />
    </form>
  )
}
