import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useForm } from '#people/web/use-form.ts'
import type { ChildId } from '#platform/ids.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { Link, useSearch } from '#platform/web/places.tsx'
import { shortDay } from '#platform/web/when.ts'
import { answerFlag, type ResultShown, setAside } from '../contract/results.ts'
import { plain } from './series-card.tsx'
import { say } from './words.ts'

type ResultsCardProps = {
  childId: ChildId
  name: string
  results: readonly ResultShown[]
  /** Set a result aside. */
  mayTell: boolean
  /** Say what was done about what could not wait. */
  mayAnswer: boolean
}

/** Each time that something was measured, newest first; what cannot wait stands on top. */
export function ResultsCard({ childId, name, results, mayTell, mayAnswer }: ResultsCardProps) {
  const sought = useSearch().result
  const isUrgent = (one: ResultShown) =>
    Number(one.id === sought || one.gotWorse || (one.flags.length > 0 && !one.flagAnswered))
  const ordered = results.toSorted((a, b) => isUrgent(b) - isUrgent(a))
  return (
    <Card title={say('resultsTitle')}>
      <ul className="ins-list">
        {ordered.map((result) => (
          <li key={result.id} className="ins-result">
            <Result {...{ childId, name, result, mayTell, mayAnswer }} isSought={result.id === sought} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

type ResultProps = Omit<ResultsCardProps, 'results'> & { result: ResultShown; isSought: boolean }

function Result({ childId, name, result, mayTell, mayAnswer, isSought }: ResultProps) {
  const {
    name: form,
    respondent,
    respondentName,
    scales,
    classes,
    flags,
    gotWorse,
    flagAnswered,
    words,
  } = result
  const by = respondentName || say(`by-${respondent}`, { name })
  const needsAnswer = mayAnswer && (isSought || gotWorse || flags.length > 0) && !flagAnswered
  return (
    <>
      <strong>{form}</strong>
      <p className="at-hint">{cameWords(result, by)}</p>
      {flags.map((says) => (
        <p key={says} className="ins-flag">
          {say('flagOpen', { says })}
        </p>
      ))}
      {gotWorse && <p className="ins-flag">{say(result.setAside ? 'worseThoughAside' : 'worseOpen')}</p>}
      <ul className="ins-scales">
        {scales.map((scale) => (
          <li key={scale.scale}>
            {scale.name}: {scale.score === null ? say('noScore') : plain(scale.score)}
            {scale.band && ` (${scale.band})`}
            {scale.prorated && `, ${say('madeUpShort')}`}
          </li>
        ))}
        {classes.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {words && <p>{words}</p>}
      {flagAnswered && (
        <p>
          <strong>{say('flagDone')}</strong>{' '}
          {say('flagDoneBy', { words: flagAnswered.words, who: flagAnswered.byName })}
        </p>
      )}
      {result.setAside && (
        <p className="at-hint">
          {say('wasSetAside', { who: result.setAside.byName, because: result.setAside.because })}
        </p>
      )}
      <div className="ins-buttons">
        {result.hasAnswers && (
          <Link className="ins-link" to={`/children/${childId}/measures/given/${result.id}`}>
            {say('answers')}
          </Link>
        )}
        {needsAnswer && <Told {...{ childId, result }} operation="flag" />}
        {mayTell && (!result.setAside || (mayAnswer && gotWorse)) && (
          <Told {...{ childId, result }} operation="aside" />
        )}
      </div>
    </>
  )
}

/** Who answered, when, and by whose hand or link it came. */
export function cameWords({ at, byLink, toldByName }: ResultShown, by: string): string {
  const day = shortDay(at)
  return byLink
    ? say('resultByLink', { by, day, who: byLink.askedByName })
    : say('resultBy', { by, day, who: toldByName })
}

type ToldProps = { childId: ChildId; result: ResultShown; operation: 'flag' | 'aside' }

/** A sentence about a result: what was done about it, or why it counts no more. */
function Told({ childId, result, operation }: ToldProps) {
  const [isOpen, setOpen] = useState(false)
  const label = say(operation === 'flag' ? 'tellDone' : 'setAside')
  if (isOpen) return <ToldForm {...{ childId, result, operation, label }} onDone={() => setOpen(false)} />
  return (
    <Button
      variant={operation === 'flag' ? 'filled' : 'subtle'}
      size="compact-md"
      onClick={() => setOpen(true)}
    >
      {label}
    </Button>
  )
}

function ToldForm({
  childId,
  result,
  operation,
  label,
  onDone,
}: ToldProps & { label: string; onDone: () => void }) {
  const [words, setWords] = useState('')
  const flag = useForm(answerFlag, `flag-${result.id}`)
  const aside = useForm(setAside, `aside-${result.id}`)
  const { field, problems, busy } = operation === 'flag' ? flag : aside
  function submit(event: FormEvent) {
    event.preventDefault()
    const about = { id: crypto.randomUUID(), childId, resultId: result.id }
    if (operation === 'flag') flag.send({ ...about, words }, onDone)
    else aside.send({ ...about, because: words }, onDone)
  }
  return (
    <form className="ins-form" onSubmit={submit} noValidate>
      <ErrorSummary title={say('problems')} problems={problems} />
      <Textarea
        {...field(operation === 'flag' ? 'words' : 'because')}
        label={say(operation === 'flag' ? 'flagDone' : 'because')}
        description={operation === 'aside' ? say('setAsideSays') : undefined}
        autosize
        minRows={2}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <FormFoot keep={label} busy={busy} onCancel={onDone} />
    </form>
  )
}
