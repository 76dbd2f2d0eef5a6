import { FileInput, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useForm, useUnsaved } from '#people/web/use-form.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { bringInForm, FormId } from '../contract/catalogue.ts'
import { everyItem, isQuestion } from '../form.ts'
import { readQuestionnaire } from '../read-questionnaire.ts'
import { Scoring } from '../scoring.ts'
import { say } from './words.ts'

const MOST_BYTES = 2_000_000

type BringInFormProps = {
  /** A known instrument; without one the form is the provider's own. */
  instrument?: string
  name?: string
  onDone: () => void
}

/** A FHIR Questionnaire from a file: read here first, so that what is wrong with it is said before anything is sent. */
export function BringInForm({ instrument, name: known = '', onDone }: BringInFormProps) {
  const [typed, setTyped] = useState({ instrument: instrument ?? 'own-', name: known, rights: '' })
  const [file, setFile] = useState<unknown>()
  const [scoring, setScoring] = useState<unknown>()
  const [unread, setUnread] = useState<Readonly<Record<string, string>>>({})
  const change = (changed: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...changed }))
  const formId = `bring-${instrument ?? 'own'}`
  const { send, field, problems, busy } = useForm(bringInForm, formId)
  useUnsaved(file !== undefined)
  const read = file === undefined ? undefined : readQuestionnaire(file)
  const wrong = read?.problems?.map(({ linkId, says }) => (linkId ? `${linkId}: ${says}` : says)) ?? []
  function submit(event: FormEvent) {
    event.preventDefault()
    const rule = scoring === undefined ? undefined : Scoring.safeParse(scoring)
    if (rule && !rule.success) {
      const [issue] = rule.error.issues
      setUnread({
        ...unread,
        scoring: issue ? `${issue.path.join('.')}: ${issue.message}` : say('fileWrong'),
      })
      return
    }
    const brought = { id: FormId.parse(crypto.randomUUID()), ...typed, file }
    send(rule ? { ...brought, scoring: rule.data } : brought, onDone)
  }
  const take = (which: 'file' | 'scoring', keep: (json: unknown) => void) => async (chosen: File | null) => {
    const { json, problem = '' } = await jsonIn(chosen)
    setUnread((before) => ({ ...before, [which]: problem }))
    keep(json)
  }
  const fileProblem = unread.file || wrong.join(' ')
  return (
    <Card level={3} title={say(instrument ? 'bringIn' : 'bringInOwn')} hint={say('bringInSays')}>
      <form className="ins-form" onSubmit={submit} noValidate>
        <ErrorSummary title={say('problems')} problems={problems} />
        {!instrument && (
          <TextInput
            {...field('instrument')}
            label={say('ownId')}
            value={typed.instrument}
            onChange={(event) => change({ instrument: event.currentTarget.value })}
          />
        )}
        <TextInput
          {...field('name')}
          label={say('formName')}
          value={typed.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <FileInput
          id={`${formId}-file`}
          label={say('file')}
          accept="application/json,.json"
          error={fileProblem || field('file').error}
          onChange={take('file', setFile)}
        />
        {read?.form && (
          <p className="at-hint">
            {say('fileReads', { questions: everyItem(read.form.items).filter(isQuestion).length })}
          </p>
        )}
        <FileInput
          id={`${formId}-scoring`}
          label={say('scoringFile')}
          accept="application/json,.json"
          error={unread.scoring || field('scoring').error}
          onChange={take('scoring', setScoring)}
        />
        <Textarea
          {...field('rights')}
          label={say('rights')}
          autosize
          minRows={2}
          value={typed.rights}
          onChange={(event) => change({ rights: event.currentTarget.value })}
        />
        <FormFoot keep={say('bring')} busy={busy} disabled={!read?.form} onCancel={onDone} />
      </form>
    </Card>
  )
}

async function jsonIn(file: File | null): Promise<{ json?: unknown; problem?: string }> {
  if (!file) return {}
  if (file.size > MOST_BYTES) return { problem: say('fileTooLarge') }
  try {
    return { json: JSON.parse(await file.text()) }
  } catch {
    return { problem: say('fileWrong') }
  }
}
