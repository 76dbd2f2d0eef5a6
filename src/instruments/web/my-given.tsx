import { useMemo } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { fullDay } from '#platform/web/when.ts'
import { readMyAnswers } from '../contract/asking.ts'
import type { ResultId } from '../contract/results.ts'
import { readQuestionnaire } from '../read-questionnaire.ts'
import { GivenAnswers } from './given-answers.tsx'
import './my-forms.css'

type MyGivenProps = { childId: ChildId; resultId: ResultId; timeZone: string }

/** What the young person answered themself: their words, and no scores. */
export function MyGiven({ childId, resultId, timeZone }: MyGivenProps) {
  const given = useAsk(readMyAnswers, { childId, resultId })
  const questionnaire = given.data?.questionnaire
  const form = useMemo(
    () => (questionnaire ? readQuestionnaire(questionnaire).form : undefined),
    [questionnaire],
  )
  return (
    <PageOf asked={given}>
      {given.data && (
        <div className="ins-my">
          <h2>{given.data.name}</h2>
          <p>{fullDay(given.data.at, timeZone)}</p>
          {form && <GivenAnswers form={form} given={given.data} of={{ childId, resultId }} />}
          {given.data.attribution && <p className="ins-my-small">{given.data.attribution}</p>}
        </div>
      )}
    </PageOf>
  )
}
