import { Button, Textarea } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { todayIn } from '#people/home-day.ts'
import type { ChildId } from '#platform/ids.ts'
import { Away } from '#platform/web/call.ts'
import { useAsk, useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { type Agreement, type PlanVersion, readPlan, sayAboutPlan } from '../contract/plan.ts'
import { ChooseLevel } from './choose-level.tsx'
import { MyIdeas } from './my-ideas.tsx'
import { MyPlanShown } from './my-plan-shown.tsx'
import { say } from './young-words.ts'

type MyPlanProps = { childId: ChildId; timeZone: string }

/** My plan, in the young person's own space: read it, agree to it, or say what should change. */
export function MyPlan({ childId, timeZone }: MyPlanProps) {
  const asked = useAsk(readPlan, { childId })
  const version = asked.data?.version
  const mine = version?.agreements.find(({ isChild }) => isChild)
  return (
    <PageOf asked={asked}>
      {asked.data && !version && <PageEmpty title={say('none')}>{say('noneSays')}</PageEmpty>}
      {asked.data && version && (
        <>
          <p className="at-my-quiet">{say('listen', { number: version.number })}</p>
          <ChooseLevel
            {...{ childId, timeZone }}
            reading={asked.data.reading}
            may={asked.data.may.chooseReading}
          />
          <MyPlanShown
            plan={version.plan}
            people={asked.data.people}
            level={asked.data.reading.level}
            day={todayIn(timeZone, new Date())}
          />
          {mine && <MySay key={version.id} {...{ childId, version, mine }} />}
        </>
      )}
      {asked.data && <MyIdeas childId={childId} plan={version?.plan} />}
    </PageOf>
  )
}

type MySayProps = { childId: ChildId; version: PlanVersion; mine: Agreement }

/** The yes of the young person weighs as much as anyone's, and so do their words for a change. */
function MySay({ childId, version, mine }: MySayProps) {
  const [writing, setWriting] = useState(false)
  const send = useSend(sayAboutPlan)
  const said = { childId, versionId: version.id }
  const agree = () => send.mutate({ ...said, id: crypto.randomUUID(), verdict: 'agrees', words: '' })
  return (
    <section className="at-my-part at-my-say">
      <h2>{say('ask')}</h2>
      <ErrorSummary title={say('what')} problems={send.error ? [{ words: troubleIn(send.error) }] : []} />
      {mine.verdict === 'agrees' && <p role="status">{say('agreed')}</p>}
      {mine.verdict === 'should-change' && <p role="status">{say('said', { words: mine.words })}</p>}
      {mine.verdict !== 'waiting' && <p className="at-my-quiet">{say('changeMind')}</p>}
      <div className="at-my-buttons">
        {mine.verdict !== 'agrees' && (
          <Button size="lg" leftSection={<IconCheck aria-hidden />} loading={send.isPending} onClick={agree}>
            {say('yes')}
          </Button>
        )}
        {!writing && (
          <Button size="lg" variant="default" onClick={() => setWriting(true)}>
            {say('no')}
          </Button>
        )}
      </div>
      {writing && (
        <MyWords
          pending={send.isPending}
          onClose={() => setWriting(false)}
          onSend={(words) =>
            send.mutate(
              { ...said, id: crypto.randomUUID(), verdict: 'should-change', words },
              { onSuccess: () => setWriting(false) },
            )
          }
        />
      )}
    </section>
  )
}

function troubleIn(error: Error): string {
  return say(error instanceof Away ? 'away' : 'fault')
}

type MyWordsProps = { pending: boolean; onSend: (words: string) => void; onClose: () => void }

function MyWords({ pending, onSend, onClose }: MyWordsProps) {
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const fieldId = useId()
  return (
    <div className="at-my-words-form">
      <Textarea
        id={fieldId}
        size="lg"
        label={say('what')}
        description={say('whatHint')}
        value={words}
        maxLength={1000}
        error={missing && say('missing')}
        autoFocus
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className="at-my-buttons">
        <Button
          size="lg"
          loading={pending}
          onClick={() => (words.trim() === '' ? setMissing(true) : onSend(words.trim()))}
        >
          {say('send')}
        </Button>
        <Button size="lg" variant="default" onClick={onClose}>
          {say('later')}
        </Button>
      </div>
    </div>
  )
}
