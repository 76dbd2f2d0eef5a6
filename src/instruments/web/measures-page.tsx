import { readChild } from '#people/contract/children.ts'
import { useMe } from '#people/web/use-me.ts'
import { ChildId } from '#platform/ids.ts'
import { allows, type Permission } from '#platform/permissions.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link, useParams } from '#platform/web/places.tsx'
import { readAsks } from '../contract/asking.ts'
import { listForms, readResults } from '../contract/results.ts'
import * as permissions from '../permissions.ts'
import type { Ask } from './ask-them.tsx'
import { FormsCard } from './forms-card.tsx'
import { LinksCard } from './links-card.tsx'
import { RecordCard } from './record-card.tsx'
import { ResultsCard } from './results-card.tsx'
import { SeriesCard } from './series-card.tsx'
import { say } from './words.ts'
import './instruments.css'

/** What was measured with a child, and what can be filled in now. */
export function MeasuresPage() {
  const childId = ChildId.parse(useParams().childId)
  const { data: me } = useMe()
  const mine = me?.standing.filter((one) => one.childId === childId).map((one) => one.relation) ?? []
  const may = (permission: Permission) => allows(permission, mine)
  const child = useAsk(readChild, { childId })
  const forms = useAsk(listForms, { childId }, { skip: !may(permissions.fillIn) })
  const results = useAsk(readResults, { childId }, { skip: !may(permissions.readResults) })
  const asks = useAsk(readAsks, { childId }, { skip: !may(permissions.readAsks) })
  const mayWithdraw = ({ byId }: Ask) => byId === me?.personId || mine.includes('home-manager')
  const name = child.data?.child.knownAs ?? ''
  const about = { childId, name }
  return (
    <PageOf asked={child}>
      <div className="ins-page">
        <header className="ins-head">
          <h2 className="at-page-title">{say('title')}</h2>
          <p className="at-hint">{say('titleSays', { name })}</p>
          {may(permissions.readInstruments) && (
            <Link className="ins-link" to="/instruments">
              {say('toInstruments')}
            </Link>
          )}
        </header>
        <div className="ins-two">
          <div className="ins-column">
            {may(permissions.readResults) ? (
              <PageOf asked={results}>
                {results.data?.results.length === 0 && (
                  <Card>
                    <PageEmpty title={say('nothingYet')}>{say('nothingYetSays', { name })}</PageEmpty>
                  </Card>
                )}
                {results.data?.series.map((series) => (
                  <SeriesCard
                    key={`${series.instrument} ${series.respondent} ${series.scale.id}`}
                    series={series}
                    name={name}
                  />
                ))}
              </PageOf>
            ) : (
              <p className="at-hint">{say('notShared')}</p>
            )}
          </div>
          <div className="ins-column">
            {may(permissions.fillIn) && (
              <PageOf asked={forms}>
                {forms.data && (
                  <FormsCard
                    {...about}
                    forms={forms.data.forms}
                    asks={asks.data?.asks ?? []}
                    mayWithdraw={mayWithdraw}
                  />
                )}
                {forms.data && may(permissions.askByLink) && (
                  <LinksCard {...about} forms={forms.data.forms} />
                )}
                {forms.data && may(permissions.recordResult) && (
                  <RecordCard {...about} forms={forms.data.forms} />
                )}
              </PageOf>
            )}
            {results.data && results.data.results.length > 0 && (
              <ResultsCard
                {...about}
                results={results.data.results}
                mayTell={may(permissions.recordResult)}
                mayAnswer={may(permissions.answerFlag)}
              />
            )}
          </div>
        </div>
      </div>
    </PageOf>
  )
}
