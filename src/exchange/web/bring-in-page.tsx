import { homesManaged, useMe } from '#people/web/use-me.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { BringInFile } from './bring-in-file.tsx'
import { say } from './words.ts'
import './exchange.css'

/** Children arrive from a spreadsheet or another system: look first, then they move in. */
export function BringInPage() {
  const me = useMe()
  const homes = me.data ? homesManaged(me.data) : []
  const [first] = homes
  return (
    <PageOf asked={me}>
      <h1 className="ex-title">{say('title')}</h1>
      <p className="at-hint">{say('hint')}</p>
      {first ? <BringInFile homes={homes} first={first.id} /> : <PageEmpty title={say('noHome')} />}
    </PageOf>
  )
}
