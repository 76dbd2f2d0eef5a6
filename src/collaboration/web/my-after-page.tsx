import './my-after.css'
import { Button, Textarea, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildId, PersonId } from '#platform/ids.ts'
import { useAsk, useSend, useWaiting } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { useParams } from '#platform/web/places.tsx'
import { weekDay } from '#platform/web/when.ts'
import {
  readMyMoment,
  type SideWords,
  saidAnything,
  sidePrompts,
  tellMySide,
} from '#repair/contract/talks.ts'
import { troubleSays } from '#response/web/trouble.ts'
import { say } from './after-words.ts'
import { MyScreen } from './my-screen.tsx'

/** How a hard moment was for me: closed until I open it, and nothing in it has to be answered. */
export function MyAfterPage() {
  const { momentId = '' } = useParams()
  return (
    <MyScreen title={() => say('title')}>
      {({ childId, timeZone }) => <MyAfter childId={childId} momentId={momentId} timeZone={timeZone} />}
    </MyScreen>
  )
}

type MyAfterProps = { childId: ChildId; momentId: string; timeZone: string }
type Mine = OutputOf<typeof readMyMoment>

function MyAfter({ childId, momentId, timeZone }: MyAfterProps) {
  const asked = useAsk(readMyMoment, { childId, momentId })
  const [open, setOpen] = useState(false)
  return (
    <PageOf asked={asked}>
      {asked.data && (
        <>
          <section className="mine-card">
            <p>{say('about', { day: weekDay(asked.data.happenedAt, timeZone) })}</p>
            {!open && (
              <>
                <p>{say('closed')}</p>
                <div className="mine-buttons">
                  <Button size="lg" aria-expanded={false} onClick={() => setOpen(true)}>
                    {say('openIt')}
                  </Button>
                </div>
              </>
            )}
          </section>
          {open && <Told sides={asked.data.sides} timeZone={timeZone} />}
          {open && <TellIt childId={childId} mine={asked.data} />}
        </>
      )}
    </PageOf>
  )
}

/** What I have said already: it stays as I said it. */
function Told({ sides, timeZone }: Pick<Mine, 'sides'> & { timeZone: string }) {
  return sides.map(({ id, side, saidAt, byChild, toldByName }) => (
    <section key={id} className="mine-side">
      <strong>{say('said', { day: weekDay(saidAt, timeZone) })}</strong>
      <p className="mine-bubble mine-bubble-own">
        {sidePrompts
          .map((prompt) => side[prompt])
          .filter(Boolean)
          .join('\n') || say('saidByTap')}
      </p>
      {!byChild && <span className="at-hint">{say('writtenBy', { who: toldByName })}</span>}
    </section>
  ))
}

const noWords: SideWords = { happened: '', wasLike: '', helped: '', wouldHelp: '', differently: '' }
type AllRight = InputOf<typeof tellMySide>['allRight']

function TellIt({ childId, mine }: { childId: ChildId; mine: Mine }) {
  const send = useSend(tellMySide)
  const [side, setSide] = useState(noWords)
  const [allRight, setAllRight] = useState<AllRight>()
  const [personId, setPersonId] = useState<PersonId>()
  const [missing, setMissing] = useState('')
  const [keptId, setKeptId] = useState<string>()
  const problem = missing || (send.error ? troubleSays(send.error) : '')
  const tell = () => {
    if (!saidAnything(side) && !allRight && !personId) return setMissing(say('needSomething'))
    setMissing('')
    const id = crypto.randomUUID()
    const told = { id, childId, momentId: mine.momentId, happenedAt: new Date().toISOString(), side }
    send.mutate(
      { ...told, ...(allRight && { allRight }), ...(personId && { personId }) },
      {
        onSuccess: () => {
          setKeptId(id)
          setSide(noWords)
          setAllRight(undefined)
          setPersonId(undefined)
        },
      },
    )
  }
  return (
    <form
      className="mine-card mine-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        tell()
      }}
    >
      <ErrorSummary title={say('problem')} problems={problem ? [{ words: problem }] : []} />
      <p>{say('anyOrNone')}</p>
      {sidePrompts.map((prompt) => (
        <Textarea
          key={prompt}
          label={say(prompt)}
          maxLength={2000}
          value={side[prompt]}
          onChange={(event) => setSide({ ...side, [prompt]: event.currentTarget.value })}
        />
      ))}
      <Choice
        label={say('talkWith')}
        hint={mine.waitsFor ? say('waitsFor', { who: mine.waitsFor }) : undefined}
        options={mine.people.map((one) => ({ value: one.personId, words: one.knownAs }))}
        chosen={personId}
        onChoose={setPersonId}
      />
      {mine.wentBack && (
        <Choice
          label={say('allRight')}
          options={[
            { value: 'yes' as const, words: say('yes') },
            { value: 'not-yet' as const, words: say('notYet') },
          ]}
          chosen={allRight}
          onChoose={setAllRight}
        />
      )}
      <Button size="lg" type="submit" loading={send.isPending}>
        {say('tellIt')}
      </Button>
      {keptId && <Kept id={keptId} />}
      <p className="at-hint">{say('whoReads')}</p>
    </form>
  )
}

type ChoiceProps<Value extends string> = {
  label: string
  hint?: string | undefined
  options: readonly { value: Value; words: string }[]
  chosen: Value | undefined
  onChoose: (value: Value | undefined) => void
}

/** A few answers to tap; tapped again it is open again. */
function Choice<Value extends string>({ label, hint, options, chosen, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset className="mine-choice">
      <legend>{label}</legend>
      {hint && <p className="at-hint">{hint}</p>}
      <div className="mine-buttons">
        {options.map(({ value, words }) => (
          <UnstyledButton
            key={value}
            className="mine-chip"
            aria-pressed={chosen === value}
            onClick={() => onChoose(chosen === value ? undefined : value)}
          >
            {words}
          </UnstyledButton>
        ))}
      </div>
    </fieldset>
  )
}

function Kept({ id }: { id: string }) {
  const waits = useWaiting(tellMySide).some((one) => one.id === id)
  return <SavedLine where={waits ? 'device' : 'everyone'}>{say(waits ? 'onDevice' : 'kept')}</SavedLine>
}
