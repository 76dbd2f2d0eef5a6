import './hard-moments.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { InputOf } from '#platform/contract.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { listMoments, type MomentLine } from '../contract/reading.ts'
import { MeasuresPart } from './measures-part.tsx'
import { MomentRow } from './moment-line.tsx'
import { type Around, useAround } from './use-moment.ts'
import { say } from './words.ts'

/** The hard moments of a child, the newest first, each with what is still open. */
export function MomentsPage() {
  const { asked, around } = useAround()
  return <PageOf asked={asked}>{around && <Moments around={around} />}</PageOf>
}

type Before = NonNullable<InputOf<typeof listMoments>['before']>

function Moments({ around }: { around: Around }) {
  const [before, setBefore] = useState<(Before | undefined)[]>([undefined])
  return (
    <div className="hm-page hm-wide">
      <header>
        <h2>{say('listTitle')}</h2>
        <p className="at-hint">{say('listHint')}</p>
      </header>
      {before.map((one, at) => (
        <Page
          key={one?.momentId ?? 'newest'}
          around={around}
          before={one}
          onMore={at === before.length - 1 ? (last) => setBefore([...before, last]) : undefined}
        />
      ))}
      <AloneMeasures around={around} />
    </div>
  )
}

/** Measures that belong to no hard moment stand below, and can be noted there. */
function AloneMeasures({ around }: { around: Around }) {
  const measures = useAsk(listMoments, { childId: around.child.id }).data?.measures ?? []
  const [now] = useState(() => new Date().toISOString())
  if (!around.mayTell && measures.length === 0) return null
  return <MeasuresPart around={around} happenedAt={now} measures={measures} />
}

type PageProps = { around: Around; before: Before | undefined; onMore: ((last: Before) => void) | undefined }

function Page({ around: { child, name, timeZone }, before, onMore }: PageProps) {
  const asked = useAsk(listMoments, { childId: child.id, ...(before && { before }) })
  const moments = asked.data?.moments ?? []
  const last: MomentLine | undefined = moments.at(-1)
  return (
    <PageOf asked={asked}>
      {moments.length === 0 && !before && (
        <PageEmpty title={say('listEmpty')}>{say('listEmptySays')}</PageEmpty>
      )}
      <ul className="hm-rows">
        {moments.map((one) => (
          <MomentRow key={one.momentId} moment={one} name={name} timeZone={timeZone} />
        ))}
      </ul>
      {asked.data?.more && last && onMore && (
        <Button variant="light" className="hm-start" onClick={() => onMore(last)}>
          {say('older')}
        </Button>
      )}
    </PageOf>
  )
}
