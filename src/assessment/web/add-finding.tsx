import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { Aspect, addFinding, aspectsOf, type FindingPart } from '../contract/opening.ts'
import { say as sayMissing } from './finding-words.ts'
import { keptDraft } from './kept-draft.ts'
import { nameOfAspect, say } from './opening-words.ts'
import { useMay } from './use-may.ts'

type AddFindingProps = { childId: ChildId; name: string; part: FindingPart; onDone: () => void }

interface Draft {
  aspect: Aspect | undefined
  words: string
  fromChild: boolean
  knownFrom: string
}

const useKept = keptDraft<Draft>()

/** Something that was found out, with who it is known from: identity is the child’s own to define. */
export function AddFinding({ childId, name, part, onDone }: AddFindingProps) {
  const { me } = useMay(childId)
  const [id] = useState(() => crypto.randomUUID())
  const [first] = aspectsOf[part]
  const { draft, change, forget } = useKept(`${me?.personId}/${childId}/${part}`, () => ({
    aspect: first,
    words: '',
    fromChild: part === 'identity',
    knownFrom: '',
  }))
  const [tried, setTried] = useState(false)
  const [isKept, setKept] = useState(false)
  const send = useSend(addFinding)
  const missing = {
    words: tried && draft.words.trim() === '' ? sayMissing('needWords') : '',
    knownFrom: tried && !draft.fromChild && draft.knownFrom.trim() === '' ? sayMissing('needFrom') : '',
  }
  const keep = () => {
    setTried(true)
    const { aspect, words, fromChild } = draft
    const knownFrom = fromChild ? '' : draft.knownFrom
    if (words.trim() === '' || (!fromChild && knownFrom.trim() === '')) return
    const found = { id, childId, part, words, fromChild, knownFrom, ...(aspect && { aspect }) }
    send.mutate(found, {
      onSuccess: () => {
        forget()
        setKept(true)
      },
    })
  }
  if (isKept) {
    return (
      <div className="fml-deeds">
        <Saved id={id} />
        <Button variant="subtle" onClick={onDone}>
          {sayMissing('ready')}
        </Button>
      </div>
    )
  }
  const problems = (['words', 'knownFrom'] as const).flatMap((field) =>
    missing[field] ? [{ fieldId: `${part}-found-${field}`, words: missing[field] }] : [],
  )
  return (
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
      {draft.aspect && (
        <NativeSelect
          label={say('about')}
          value={draft.aspect}
          onChange={(event) => change({ aspect: Aspect.parse(event.currentTarget.value) })}
          data={aspectsOf[part].map((value) => ({ value, label: nameOfAspect(value) }))}
        />
      )}
      <Textarea
        id={`${part}-found-words`}
        label={draft.fromChild ? say('wordsOwn', { name }) : say('words')}
        value={draft.words}
        maxLength={2000}
        autosize
        minRows={2}
        error={missing.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <Checkbox
        label={say('fromChild', { name })}
        checked={draft.fromChild}
        onChange={(event) => change({ fromChild: event.currentTarget.checked })}
      />
      {!draft.fromChild && (
        <TextInput
          id={`${part}-found-knownFrom`}
          label={say('knownFrom')}
          description={say('knownFromHint')}
          value={draft.knownFrom}
          maxLength={200}
          error={missing.knownFrom}
          onChange={(event) => change({ knownFrom: event.currentTarget.value })}
        />
      )}
      <FormFoot keep={say('keep')} busy={send.isPending} onCancel={onDone} cancel={say('cancel')} />
    </form>
  )
}
