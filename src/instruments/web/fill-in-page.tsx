import { Button } from '@mantine/core'
import { type FormEvent, useCallback, useMemo, useState } from 'react'
import { readChild } from '#people/contract/children.ts'
import { troubleWords } from '#people/web/use-form.ts'
import type { OutputOf } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { call } from '#platform/web/call.ts'
import { useAsk, useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { Link, useParams } from '#platform/web/places.tsx'
import { answersAsked, askedItems } from '../asked.ts'
import { isFromOutside } from '../catalogue.ts'
import { checkAnswers } from '../check-answers.ts'
import { fillIn, ResultId, readForm, saveAnswers } from '../contract/results.ts'
import type { Form } from '../form.ts'
import { readQuestionnaire } from '../read-questionnaire.ts'
import { AnswerHelpHere } from './answer-help.ts'
import { Closed } from './closed-answers.tsx'
import { FillFoot } from './fill-foot.tsx'
import { FormItems, fieldIdOf } from './form-items.tsx'
import { type Answering, RespondentFields } from './respondent-fields.tsx'
import { useAnswerHelp } from './use-answer-help.ts'
import { type Filling, useFilling } from './use-filling.ts'
import { useOnDevice, useStart } from './use-on-device.ts'
import { say } from './words.ts'
import './instruments.css'

/** A form about a child, as it is filled in: by the child on a tablet with somebody, or by an adult. */
export function FillInPage() {
  const params = useParams()
  const childId = ChildId.parse(params.childId)
  const instrument = params.instrument ?? ''
  const child = useAsk(readChild, { childId })
  const asked = useAsk(readForm, { childId, instrument })
  const here = useOnDevice(childId, instrument)
  const name = child.data?.child.knownAs ?? ''
  const read = useMemo(
    () => (asked.data?.questionnaire ? readQuestionnaire(asked.data.questionnaire) : undefined),
    [asked.data?.questionnaire],
  )
  return (
    <PageOf asked={child}>
      <PageOf asked={asked}>
        {here.looked.state === 'closed' && <Closed here={here} since={here.looked.since} />}
        {asked.data && read?.form && !['looking', 'closed'].includes(here.looked.state) && (
          <FillIn
            key={instrument}
            {...{ childId, name, instrument, form: read.form, asked: asked.data, here }}
          />
        )}
        {asked.data && !read?.form && (
          <PageEmpty title={say('noSuchForm')}>{say('noSuchFormSays')}</PageEmpty>
        )}
      </PageOf>
    </PageOf>
  )
}

type FillInProps = {
  childId: ChildId
  name: string
  instrument: string
  form: Form
  asked: OutputOf<typeof readForm>
  here: ReturnType<typeof useOnDevice>
}

function FillIn({ childId, name, instrument, form, asked, here }: FillInProps) {
  const { start, device } = useStart(here, asked.draft)
  const { filling, kept, answer, skip, done } = useFilling(useSave(childId, instrument), start, device)
  const [by, setBy] = useState<Answering>({ respondent: asked.by[0] ?? 'self', respondentName: '' })
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [handedIn, setHandedIn] = useState<string>()
  const send = useSend(fillIn)
  const help = useAnswerHelp(childId, instrument, asked.people)
  const shown = askedItems(form, filling.answers)
  function handIn(event: FormEvent) {
    event.preventDefault()
    const answers = answersAsked(form, filling.answers)
    const skipped = filling.skipped.filter(({ linkId }) => shown.has(linkId))
    const wrong: Record<string, string> = {
      ...checkAnswers(form, answers, { isDone: true, skipped: skipped.map(({ linkId }) => linkId) }),
    }
    if (isFromOutside(by.respondent) && by.respondentName.trim() === '') wrong.byName = say('byName')
    setProblems(wrong)
    if (Object.keys(wrong).length > 0) return
    const id = ResultId.parse(crypto.randomUUID())
    const about = { id, childId, instrument, ...by, happenedAt: new Date().toISOString() }
    const formId = asked.formId
    send.mutate(
      { ...about, answers, skipped, ...(formId && { formId }) },
      {
        onSuccess: () => {
          done()
          setHandedIn(id)
        },
      },
    )
  }
  if (handedIn) return <HandedIn childId={childId} id={handedIn} />
  return (
    <form className="ins-page ins-narrow" onSubmit={handIn} noValidate>
      <header className="ins-head">
        <Link className="ins-link" to={`/children/${childId}/measures`}>
          {say('back')}
        </Link>
        <h2 className="at-page-title">{say('formTitle', { form: asked.name, name })}</h2>
        {by.respondent === 'self' && <p className="at-hint">{say('aboutMe')}</p>}
      </header>
      <ErrorSummary title={say('problems')} problems={problemsIn(problems, send.error)} />
      <Card>
        <RespondentFields
          id={fieldIdOf('byName')}
          name={name}
          by={asked.by}
          value={by}
          onChange={setBy}
          error={problems.byName}
        />
        <AnswerHelpHere value={help}>
          <FormItems
            items={form.items}
            asked={shown}
            filling={filling}
            problems={problems}
            onAnswer={answer}
            onSkip={skip}
          />
        </AnswerHelpHere>
      </Card>
      <FillFoot {...{ form, shown, filling, kept }} busy={send.isPending} says={say('handInSays')} />
      {asked.attribution && <p className="ins-small">{asked.attribution}</p>}
      <Button variant="default" className="ins-print" onClick={() => print()}>
        {say('onPaper')}
      </Button>
    </form>
  )
}

/** What is being answered is kept with whoever answers. */
function useSave(childId: ChildId, instrument: string) {
  return useCallback(
    ({ answers, skipped }: Filling) =>
      call(saveAnswers, { childId, instrument, answers, skipped: [...skipped] }),
    [childId, instrument],
  )
}

function problemsIn(problems: Readonly<Record<string, string>>, error: Error | null) {
  const atFields = Object.entries(problems).map(([linkId, words]) => ({ fieldId: fieldIdOf(linkId), words }))
  return error && atFields.length === 0 ? [{ words: troubleWords(error) }] : atFields
}

function HandedIn({ childId, id }: { childId: ChildId; id: string }) {
  return (
    <div className="ins-page ins-narrow">
      <h2 className="at-page-title">{say('handedIn')}</h2>
      <Saved id={id} />
      <Button component={Link} to={`/children/${childId}/measures`}>
        {say('back')}
      </Button>
    </div>
  )
}
