import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { Refused } from '#platform/web/call.ts'
import { fieldWords, useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary, type FieldProblem } from '#platform/web/parts/error-summary.tsx'
import { type ModelChange, ModelVersionId, publishModel } from '../contract/model.ts'
import type { ModelOfCare } from '../model-of-care.ts'
import { changeWords } from './change-words.ts'
import { say } from './edit-words.ts'

type PublishChangeProps = {
  basedOn: number
  document: ModelOfCare
  changes: readonly ModelChange[]
  onDone: () => void
  /** These changes are given up. */
  onLetGo: () => void
  /** Somebody else was first: put these changes on top of theirs. */
  onTakeTheirs: () => void
}

/** What was changed and is not in force yet: says what differs, asks why, and puts it in force. */
export function PublishChange(props: PublishChangeProps) {
  const { basedOn, document, changes, onDone, onLetGo, onTakeTheirs } = props
  const sent = useSend(publishModel)
  const [because, setBecause] = useState('')
  const [tried, setTried] = useState(false)
  const fieldId = useId()
  const id = useRef(ModelVersionId.parse(crypto.randomUUID()))
  const isEmpty = because.trim().length < 3
  const problems = problemsIn(sent.error, tried && isEmpty, fieldId)
  const publish = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isEmpty) sent.mutate({ id: id.current, basedOn, document, because }, { onSuccess: onDone })
  }
  const box = useRef<HTMLDivElement>(null)
  // Each change that is kept leads here: what is written is not in force until somebody says why.
  useEffect(() => {
    if (document) box.current?.focus()
  }, [document])
  const isBehind = sent.error instanceof Refused && sent.error.status === 409
  return (
    <div ref={box} tabIndex={-1} className="at-model-not-on-paper at-model-publish">
      <Card tone="lamp" title={say('draft')} hint={say('draftHint')}>
        <Changes changes={changes} />
        <form className="at-model-edit" onSubmit={publish} noValidate>
          <ErrorSummary title={say('problem')} problems={problems} />
          <Textarea
            id={fieldId}
            label={say('because')}
            description={say('becauseHint')}
            autosize
            minRows={2}
            maxLength={500}
            value={because}
            onChange={(event) => setBecause(event.currentTarget.value)}
            error={problems.find((one) => one.fieldId === fieldId)?.words}
          />
          <div className="at-model-edit-end">
            {isBehind ? (
              <Behind onMine={onTakeTheirs} onTheirs={onLetGo} reset={sent.reset} />
            ) : (
              <>
                <Button type="submit" loading={sent.isPending} disabled={changes.length === 0}>
                  {say('publish')}
                </Button>
                <Button variant="subtle" onClick={onLetGo}>
                  {say('letGo')}
                </Button>
              </>
            )}
          </div>
        </form>
      </Card>
    </div>
  )
}

function Changes({ changes }: Pick<PublishChangeProps, 'changes'>) {
  if (changes.length === 0) return <p>{say('nothing')}</p>
  return (
    <ul className="at-model-changes">
      {changes.map((change) => (
        <li key={JSON.stringify(change)}>{changeWords(change)}</li>
      ))}
    </ul>
  )
}

type BehindProps = { onMine: () => void; onTheirs: () => void; reset: () => void }

/** Two changed the model at once: a person decides, with both in sight. */
function Behind({ onMine, onTheirs, reset }: BehindProps) {
  const mine = () => {
    reset()
    onMine()
  }
  return (
    <>
      <Button onClick={mine}>{say('mine')}</Button>
      <Button variant="subtle" onClick={onTheirs}>
        {say('theirs')}
      </Button>
    </>
  )
}

function problemsIn(error: Error | null, isEmpty: boolean, fieldId: string): FieldProblem[] {
  if (isEmpty) return [{ fieldId, words: say('needsBecause') }]
  if (!error) return []
  const { because, ...others } = fieldWords(error)
  if (because) return [{ fieldId, words: because }]
  const said = Object.values(others)
  return (said.length > 0 ? said : [error.message]).map((words) => ({ words }))
}
