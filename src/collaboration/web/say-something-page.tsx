import { Button, Textarea } from '@mantine/core'
import { IconHeart, IconUser, IconUsers } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { tellOwnWords } from '#people/contract/own-words.ts'
import type { InputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { useSend, useWaiting } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { troubleSays } from '#response/web/trouble.ts'
import { keyWorkerOf } from './my-people.ts'
import { MyScreen } from './my-screen.tsx'
import { useMySpace } from './use-mine.ts'
import { say } from './words.ts'

/** Say something: my words, and who can hear them. */
export function SaySomethingPage() {
  return <MyScreen title={() => say('sayTitle')}>{({ childId }) => <SayIt childId={childId} />}</MyScreen>
}

type Hears = InputOf<typeof tellOwnWords>['hears']

function SayIt({ childId }: { childId: ChildId }) {
  const keyWorker = keyWorkerOf(useMySpace(childId).data?.people ?? [])
  const send = useSend(tellOwnWords)
  const [words, setWords] = useState('')
  // The fewest people until the young person chooses more.
  const [hears, setHears] = useState<Hears>('key-worker')
  const [missing, setMissing] = useState('')
  const [keptId, setKeptId] = useState<string>()
  const fieldId = useId()
  const problem = missing || (send.error ? troubleSays(send.error) : '')
  const tell = () => {
    if (!words.trim()) return setMissing(say('needWords'))
    const id = crypto.randomUUID()
    const said = { id, childId, saidAt: new Date().toISOString(), words, hears, aboutGrowing: false }
    send.mutate(said, {
      onSuccess: () => {
        setKeptId(id)
        setWords('')
      },
    })
  }
  const justOne = keyWorker ? say('keyWorkerHears', { name: keyWorker.knownAs }) : say('keyWorkerOnly')
  return (
    <form
      className="mine-card mine-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        tell()
      }}
    >
      <ErrorSummary title={say('problem')} problems={problem ? [{ fieldId, words: problem }] : []} />
      <Textarea
        id={fieldId}
        label={say('sayWords')}
        description={say('sayHint')}
        minRows={5}
        maxLength={2000}
        value={words}
        error={missing}
        onChange={(event) => {
          setMissing('')
          setWords(event.currentTarget.value)
        }}
      />
      <h2>{say('whoHears')}</h2>
      <Segments
        label={say('whoHears')}
        value={hears}
        onChange={setHears}
        options={[
          { value: 'key-worker', label: justOne, icon: <IconUser aria-hidden size={20} /> },
          { value: 'care-team', label: say('teamHears'), icon: <IconUsers aria-hidden size={20} /> },
        ]}
      />
      <p className="mine-limit">
        <IconHeart aria-hidden /> {say('limit')}
      </p>
      <Button size="lg" type="submit" loading={send.isPending}>
        {say('send')}
      </Button>
      {keptId && <Kept id={keptId} />}
    </form>
  )
}

function Kept({ id }: { id: string }) {
  const waits = useWaiting(tellOwnWords).some((one) => one.id === id)
  return <SavedLine where={waits ? 'device' : 'everyone'}>{say(waits ? 'onDevice' : 'kept')}</SavedLine>
}
