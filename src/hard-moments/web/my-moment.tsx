import './my-moment.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { clock, weekDay } from '#platform/web/when.ts'
import { locale } from '#platform/web/words.ts'
import { readMoment } from '../contract/reading.ts'
import { lastedWords } from './account-sheet.tsx'
import { say } from './my-words.ts'
import type { MomentShown } from './use-moment.ts'

type MyMomentProps = { childId: ChildId; momentId: string; timeZone: string }

/** What is written about a time that was hard, for the young person: closed until they open it. */
export function MyMoment({ childId, momentId, timeZone }: MyMomentProps) {
  const asked = useAsk(readMoment, { childId, about: momentId })
  const [isOpen, setOpen] = useState(false)
  const moment = asked.data
  return (
    <PageOf asked={asked}>
      {moment && (
        <>
          <section className="hmm-card">
            <p>
              {say('about', {
                day: weekDay(moment.happenedAt, timeZone),
                time: clock(moment.happenedAt, timeZone),
              })}
            </p>
            <p>{say('yours')}</p>
            <Button size="lg" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {say(isOpen ? 'close' : 'open')}
            </Button>
          </section>
          {isOpen && <Written moment={moment} />}
        </>
      )}
    </PageOf>
  )
}

function Written({ moment }: { moment: MomentShown }) {
  const [newest] = moment.facts
  const words = newest?.words || moment.words
  return (
    <>
      <section className="hmm-card">
        <h2>{say('written')}</h2>
        <p className="hmm-words">{words || say('noWords')}</p>
        {newest && newest.ledTo.length > 0 && <p>{say('ledTo', { what: list(newest.ledTo) })}</p>}
        {newest && newest.helpedSays.length > 0 && <p>{say('helped', { what: list(newest.helpedSays) })}</p>}
        {newest && newest.adultNames.length > 0 && <p>{say('there', { who: list(newest.adultNames) })}</p>}
        {moment.isKept && <p>{say('someKept')}</p>}
      </section>
      {moment.measures.map((measure) => {
        const account = measure.accounts.at(-1)
        const who = list(measure.users.map(({ name }) => name))
        return (
          <section key={measure.id} className="hmm-card">
            <h2>{say(measure.kind === 'hold' ? 'held' : 'measure', { who })}</h2>
            {account && (
              <>
                <p className="hmm-words">{account.description}</p>
                <p>{say('lasted', { time: lastedWords(account.lastedSeconds) })}</p>
                <p className="hmm-words">{account.effect}</p>
              </>
            )}
          </section>
        )
      })}
      {moment.injuries.map((one) => (
        <section key={one.id} className="hmm-card">
          <h2>{say('hurt')}</h2>
          <p className="hmm-words">{one.cameAbout}</p>
          {one.treatment && <p>{one.treatment}</p>}
        </section>
      ))}
      <p>{say('notRight')}</p>
    </>
  )
}

function list(words: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(words)
}
