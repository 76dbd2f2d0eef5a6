import { Card } from '#platform/web/parts/card.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { HomeStays } from './home-stays.tsx'
import { say } from './stay-words.ts'
import { homesManaged, useMe } from './use-me.ts'
import './forms.css'
import './people.css'

/** For those who arrange stays: who lives in their homes or lived there, and who moves. */
export function MovesPage() {
  const asked = useMe()
  const homes = asked.data ? homesManaged(asked.data) : []
  return (
    <PageOf asked={asked}>
      <div className="ppl-head">
        <div>
          <h1 className="ppl-title">{say('title')}</h1>
          <p className="at-hint">{say('hint')}</p>
        </div>
      </div>
      {asked.data && homes.length === 0 && <PageEmpty title={say('noHome')} />}
      <div className="ppl-stack">
        {homes.map((home) => (
          <Card key={home.id} title={home.name}>
            {asked.data && <HomeStays home={home} homes={homes} me={asked.data} />}
          </Card>
        ))}
      </div>
    </PageOf>
  )
}
