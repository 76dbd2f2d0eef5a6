import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { readChild } from '#people/contract/children.ts'
import type { OutputOf } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link, useParams } from '#platform/web/places.tsx'
import { shortDay } from '#platform/web/when.ts'
import { ResultId, readFilled } from '../contract/results.ts'
import { readQuestionnaire } from '../read-questionnaire.ts'
import { GivenAnswers } from './given-answers.tsx'
import { cameWords } from './results-card.tsx'
import { say } from './words.ts'
import './instruments.css'

/** A form that was handed in, question by question. */
export function FilledPage() {
  const params = useParams()
  const childId = ChildId.parse(params.childId)
  const asked = useAsk(readFilled, { childId, resultId: ResultId.parse(params.resultId) })
  const child = useAsk(readChild, { childId })
  const name = child.data?.child.knownAs ?? ''
  return (
    <PageOf asked={child}>
      <PageOf asked={asked}>
        {asked.data && <Filled childId={childId} name={name} filled={asked.data} />}
      </PageOf>
    </PageOf>
  )
}

type FilledProps = { childId: ChildId; name: string; filled: OutputOf<typeof readFilled> }

function Filled({ childId, name, filled }: FilledProps) {
  const { result, questionnaire, attribution, fhir } = filled
  const form = useMemo(
    () => (questionnaire ? readQuestionnaire(questionnaire).form : undefined),
    [questionnaire],
  )
  const by = result.respondentName || say(`by-${result.respondent}`, { name })
  return (
    <div className="ins-page ins-narrow">
      <header className="ins-head">
        <Link className="ins-link" to={`/children/${childId}/measures`}>
          {say('back')}
        </Link>
        <h2 className="at-page-title">
          {say('filledTitle', { form: result.name, day: shortDay(result.at) })}
        </h2>
        <p className="at-hint">{cameWords(result, by)}</p>
      </header>
      {form && <GivenAnswers form={form} given={filled} of={{ childId, resultId: result.id }} />}
      {attribution && <p className="ins-small">{attribution}</p>}
      <Button variant="default" className="ins-noprint" onClick={() => handOn(result.id, fhir)}>
        {say('handOn')}
      </Button>
    </div>
  )
}

/** Lays the resources into a file on this device. */
function handOn(id: string, resources: readonly unknown[]): void {
  const bundle = {
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({ resource })),
  }
  const address = URL.createObjectURL(
    new Blob([JSON.stringify(bundle, null, 2)], { type: 'application/fhir+json' }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = `measure-${id}.json`
  link.click()
  URL.revokeObjectURL(address)
}
