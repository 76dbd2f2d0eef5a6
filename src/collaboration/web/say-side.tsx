import { Button, Textarea } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useSend, useWaiting } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { troubleSays } from '#response/web/trouble.ts'
import { sayRight, saySide } from '../contract/beside.ts'
import { say as sayBeside } from './beside-words.ts'
import { say } from './words.ts'

type SaySideProps = {
  childId: ChildId
  about: string
  /** Something stands beside it already: there is only more to say. */
  hasSaid: boolean
}

/** That's right, or not how I saw it: it stands beside the entry for good. */
export function SaySide({ childId, about, hasSaid }: SaySideProps) {
  const [isWriting, setWriting] = useState(false)
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState('')
  const [keptId, setKeptId] = useState<string>()
  const send = useSend(saySide)
  const fieldId = useId()
  const waits = useWaiting(saySide).some((one) => one.id === keptId)
  const problem = missing || (send.error ? troubleSays(send.error) : '')
  const keep = () => {
    if (!words.trim()) return setMissing(say('needSide'))
    const id = crypto.randomUUID()
    send.mutate(
      { id, childId, about, words },
      {
        onSuccess: () => {
          setKeptId(id)
          setWords('')
          setWriting(false)
        },
      },
    )
  }
  if (!isWriting) {
    return (
      <>
        <Choices {...{ childId, about, hasSaid }} onOtherwise={() => setWriting(true)} />
        {keptId && waits && <SavedLine where="device">{say('onDevice')}</SavedLine>}
      </>
    )
  }
  return (
    <form
      className="mine-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <ErrorSummary title={say('problem')} problems={problem ? [{ fieldId, words: problem }] : []} />
      <Textarea
        id={fieldId}
        label={say('sideWords')}
        description={say('sideStays')}
        maxLength={2000}
        value={words}
        error={missing}
        onChange={(event) => {
          setMissing('')
          setWords(event.currentTarget.value)
        }}
      />
      <div className="mine-buttons">
        <Button size="lg" variant="default" onClick={() => setWriting(false)}>
          {say('skipIt')}
        </Button>
        <Button size="lg" type="submit" loading={send.isPending}>
          {say('sideKeep')}
        </Button>
      </div>
    </form>
  )
}

type ChoicesProps = SaySideProps & { onOtherwise: () => void }

function Choices({ childId, about, hasSaid, onOtherwise }: ChoicesProps) {
  const send = useSend(sayRight)
  const [saidId, setSaidId] = useState<string>()
  const waits = useWaiting(sayRight).some((one) => one.id === saidId)
  const agree = () => {
    const id = crypto.randomUUID()
    send.mutate({ id, childId, about }, { onSuccess: () => setSaidId(id) })
  }
  if (hasSaid || saidId) {
    return (
      <div className="mine-buttons">
        <Button variant="light" onClick={onOtherwise}>
          {sayBeside(saidId && !hasSaid ? 'notHow' : 'sayMore')}
        </Button>
        {saidId && !hasSaid && (
          <SavedLine where={waits ? 'device' : 'everyone'}>
            {waits ? say('onDevice') : sayBeside('saidRight')}
          </SavedLine>
        )}
      </div>
    )
  }
  return (
    <div className="mine-two">
      <Button
        size="lg"
        variant="default"
        leftSection={<IconCheck aria-hidden size={22} />}
        loading={send.isPending}
        onClick={agree}
      >
        {sayBeside('thatsRight')}
      </Button>
      <Button size="lg" onClick={onOtherwise}>
        {sayBeside('notHow')}
      </Button>
    </div>
  )
}
