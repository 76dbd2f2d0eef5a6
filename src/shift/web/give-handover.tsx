import { Button, Textarea, TextInput } from '@mantine/core'
import { IconDeviceMobile } from '@tabler/icons-react'
import { type FormEvent, useId, useState } from 'react'
import type { ChildShown } from '#people/contract/children.ts'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { PageLoading } from '#platform/web/parts/page-states.tsx'
import { clock } from '#platform/web/when.ts'
import { giveHandover } from '../contract/handover.ts'
import { GiveLines } from './give-lines.tsx'
import { handoverOf, holdsSomething, useHandoverDraft } from './handover-draft.ts'
import { say } from './handover-words.ts'
import { useTold } from './use-told.ts'
import './shift.css'

type GiveHandoverProps = {
  me: Me
  home: HomeShown
  here: readonly ChildShown[]
  /** What is still open in the home, one sentence each, soonest first. */
  stillOpen: readonly string[]
  onGiven: (id: string) => void
}

/** A handover that is already made from the notes of the shift: change what you like, and give it. */
export function GiveHandover(props: GiveHandoverProps) {
  const { me, home, here } = props
  const { asked, told, since } = useTold(
    me,
    home,
    here.map(({ id }) => id),
  )
  // Only before the first answer, or none: later on somebody may be writing, and is not interrupted.
  if (!asked.isFetched && asked.fetchStatus === 'fetching') return <PageLoading label={say('toGive')} />
  return <GiveForm {...props} told={told} since={since} />
}

type GiveFormProps = GiveHandoverProps & Pick<ReturnType<typeof useTold>, 'told' | 'since'>

function GiveForm({ me, home, here, stillOpen, onGiven, told, since }: GiveFormProps) {
  const { draft, change, changeLines, forget } = useHandoverDraft(me.personId, told, stillOpen)
  const send = useSend(giveHandover)
  const [problem, setProblem] = useState('')
  const teamId = useId()
  const give = (event: FormEvent) => {
    event.preventDefault()
    if (send.isPending) return
    if (!holdsSomething(draft)) return setProblem(say('emptyHandover'))
    const handover = handoverOf(
      draft,
      home.id,
      here.map(({ id }) => id),
    )
    const done = () => {
      forget()
      onGiven(handover.id)
    }
    send.mutate(handover, { onSuccess: done, onError: () => setProblem(say('couldNotKeep')) })
  }
  return (
    <form className="shf-give" noValidate onSubmit={give}>
      <ErrorSummary title={say('problem')} problems={problem ? [{ fieldId: teamId, words: problem }] : []} />
      <p className="at-hint">
        {since ? say('since', { time: clock(since, home.timeZone) }) : say('offlineSince')}
      </p>
      {here.map((child) => (
        <GiveLines
          key={child.id}
          child={child}
          timeZone={home.timeZone}
          told={told.get(child.id) ?? []}
          lines={draft.lines[child.id] ?? []}
          onLines={(lines) => changeLines(child.id, lines)}
        />
      ))}
      <Textarea
        label={say('leftToDo')}
        description={say('leftHint')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1500}
        value={draft.leftToDo}
        onChange={(event) => change({ leftToDo: event.currentTarget.value })}
      />
      <TextInput
        id={teamId}
        label={say('forTeam')}
        description={say('teamHint')}
        maxLength={300}
        error={problem}
        value={draft.teamLine}
        onChange={(event) => {
          setProblem('')
          change({ teamLine: event.currentTarget.value })
        }}
      />
      <div className="shf-give-end">
        <Button type="submit" size="xl" color="lamp" radius="xl" fullWidth loading={send.isPending}>
          {say('giveIt')}
        </Button>
        <p>
          <IconDeviceMobile aria-hidden size={20} /> {say('savedHereFirst')}
        </p>
      </div>
    </form>
  )
}
