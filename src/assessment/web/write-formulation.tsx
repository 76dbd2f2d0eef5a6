import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useAsk, useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import {
  type Formulation,
  FormulationId,
  FormulationPart,
  readSources,
  type WithChild,
  writeFormulation,
} from '../contract/formulation.ts'
import { draftOf, type FormulationDraft, sentencesIn, unfinished } from './formulation-draft.ts'
import { say } from './formulation-words.ts'
import { keptDraft } from './kept-draft.ts'
import { useMay } from './use-may.ts'
import { WriteSentences } from './write-sentences.tsx'

type WriteProps = {
  childId: ChildId
  name: string
  before: Formulation | undefined
  onDone: () => void
}

const useKept = keptDraft<FormulationDraft>()

/** A new version: it begins with the one that stands, and the one that stands stays. */
export function WriteFormulation({ childId, name, before, onDone }: WriteProps) {
  const { me } = useMay(childId)
  const [id] = useState(() => FormulationId.parse(crypto.randomUUID()))
  const asked = useAsk(readSources, { childId })
  const basedOn = before?.number ?? 0
  const { draft, change, forget } = useKept(`${me?.personId}/${childId}/${basedOn}`, () => draftOf(before))
  const [tried, setTried] = useState(false)
  const send = useSend(writeFormulation)
  const problems = tried ? problemsIn(draft) : []
  const wrong = tried ? unfinished(draft) : new Map()
  const leave = () => {
    forget()
    onDone()
  }
  const keep = () => {
    setTried(true)
    if (problemsIn(draft).length > 0) return
    const { withChild, withWhom } = draft
    const whyNot = withChild === 'not-now' ? draft.whyNot : ''
    const written = { id, childId, basedOn, parts: sentencesIn(draft), withChild, whyNot, withWhom }
    send.mutate(written, { onSuccess: leave })
  }
  return (
    <Card title={say('title', { name })} hint={say('hint')}>
      <PageOf asked={asked}>
        <form
          className="at-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            keep()
          }}
        >
          <ErrorSummary
            title={say('problem')}
            problems={send.error ? [...problems, { words: send.error.message }] : problems}
          />
          {FormulationPart.options.map((part) => (
            <WriteSentences
              key={part}
              {...{ part, name }}
              sentences={draft.parts[part]}
              sources={asked.data?.sources ?? []}
              problems={wrong}
              onChange={(sentences) => change({ parts: { ...draft.parts, [part]: sentences } })}
            />
          ))}
          <WithWhom {...{ name, draft, change }} missing={tried && isWithoutWhy(draft)} />
          <FormFoot
            keep={say('keep')}
            busy={send.isPending}
            onCancel={before && leave}
            cancel={say('cancel')}
            tone="lamp"
          />
        </form>
      </PageOf>
    </Card>
  )
}

function isWithoutWhy({ withChild, whyNot }: FormulationDraft): boolean {
  return withChild === 'not-now' && whyNot.trim() === ''
}

function problemsIn(draft: FormulationDraft) {
  const parts = [...unfinished(draft)].map(([key, what]) => ({
    fieldId: `${what === 'needWords' ? 'says' : 'source'}-${key}`,
    words: say(what),
  }))
  const none = Object.values(sentencesIn(draft)).every((sentences) => sentences.length === 0)
  return [
    ...parts,
    ...(none && parts.length === 0 ? [{ words: say('needSentence') }] : []),
    ...(isWithoutWhy(draft) ? [{ fieldId: 'formulation-why', words: say('needWhy') }] : []),
  ]
}

type WithWhomProps = {
  name: string
  draft: FormulationDraft
  change: (changed: Partial<FormulationDraft>) => void
  missing: boolean
}

/** Whether the child wrote along, and who else did. */
function WithWhom({ name, draft, change, missing }: WithWhomProps) {
  const ways: { value: WithChild; label: string }[] = [
    { value: 'together', label: say('whetherTogether') },
    { value: 'did-not-want', label: say('whetherDidNotWant') },
    { value: 'not-now', label: say('whetherNotNow') },
  ]
  return (
    <div className="fml-write">
      <p className="fml-legend">{say('whether', { name })}</p>
      <Segments
        label={say('whether', { name })}
        value={draft.withChild}
        onChange={(withChild) => change({ withChild })}
        options={ways}
      />
      {draft.withChild === 'not-now' && (
        <TextInput
          id="formulation-why"
          label={say('whyNot')}
          value={draft.whyNot}
          maxLength={300}
          error={missing && say('needWhy')}
          onChange={(event) => change({ whyNot: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={say('withWhom')}
        description={say('withWhomHint')}
        value={draft.withWhom}
        maxLength={200}
        onChange={(event) => change({ withWhom: event.currentTarget.value })}
      />
    </div>
  )
}
