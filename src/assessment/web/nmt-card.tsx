import './nmt.css'
import '#platform/web/pictures/pictures.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { bytesOf } from '#platform/base64.ts'
import type { ChildId } from '#platform/ids.ts'
import { call } from '#platform/web/call.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { PlainTable } from '#platform/web/parts/plain-table.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { TrackLine } from '#platform/web/pictures/track-picture.tsx'
import { fullDay, monthAndYear } from '#platform/web/when.ts'
import { NmtDomain, type NmtShown, openNmtReport, readNmt } from '../contract/nmt.ts'
import { readNmt as mayRead, recordNmt } from '../permissions.ts'
import { Problem } from './assessments-card.tsx'
import { nameOfBand, nameOfNmtDomain, say } from './nmt-words.ts'
import { RecordNmt } from './record-nmt.tsx'
import { useMay } from './use-may.ts'

/** What a certified assessor reported, then and now. Somebody else’s result: nothing here is computed. */
export function NmtCard({ childId }: { childId: ChildId }) {
  const { may } = useMay(childId)
  const [recording, setRecording] = useState(false)
  const asked = useAsk(readNmt, { childId }, { skip: !may(mayRead) })
  const results = asked.data?.results ?? []
  const [now] = results
  if (!may(mayRead) || (asked.data && !now && !may(recordNmt))) return null
  return (
    <PageOf asked={asked}>
      <Card title={say('title')} hint={say('hint')}>
        {now ? (
          <Shown childId={childId} results={results} now={now} />
        ) : (
          <p className="at-hint">{say('none')}</p>
        )}
        {may(recordNmt) && (
          <Button variant="light" mt="md" onClick={() => setRecording(true)}>
            {say('record')}
          </Button>
        )}
        {recording && <RecordNmt childId={childId} onDone={() => setRecording(false)} />}
      </Card>
    </PageOf>
  )
}

type ShownProps = { childId: ChildId; results: readonly NmtShown[]; now: NmtShown }

function Shown({ childId, results, now }: ShownProps) {
  const [look, setLook] = useState<'picture' | 'table'>('picture')
  const first = results.at(-1)
  const then = first === now ? undefined : first
  const to = Math.max(120, ...results.flatMap(({ domains }) => domains.map(({ percent }) => percent)))
  return (
    <div className="nmt">
      <Segments
        label={say('choose')}
        value={look}
        onChange={setLook}
        options={[
          { value: 'picture', label: say('picture') },
          { value: 'table', label: say('table') },
        ]}
      />
      {look === 'picture' ? <Picture {...{ now, then, to }} /> : <Table results={results} />}
      <p className="at-hint">{say('usual', { to })}</p>
      {now.modulation !== undefined && <p>{ratioSays(now.modulation, then)}</p>}
      {now.words && <p className="nmt-words">{now.words}</p>}
      {results.map((result) => (
        <Reported key={result.id} {...{ childId, result }} />
      ))}
    </div>
  )
}

function ratioSays(ratio: number, then: NmtShown | undefined): string {
  if (then?.modulation === undefined) return say('ratio', { ratio })
  return say('ratioThen', { ratio, before: then.modulation, month: monthAndYear(then.assessedOn) })
}

const of = (result: NmtShown | undefined, domain: NmtDomain) =>
  result?.domains.find((one) => one.domain === domain)

function bandSays({ band, derived }: NmtShown['domains'][number]): string {
  return derived ? say('derived', { band: nameOfBand(band) }) : nameOfBand(band)
}

/** Then and now on one line for each domain; 100 is what is usual for age. */
function Picture({ now, then, to }: { now: NmtShown; then: NmtShown | undefined; to: number }) {
  return (
    <ul className="nmt-domains">
      {now.domains.map((one) => {
        const before = of(then, one.domain)
        const [domain, band] = [nameOfNmtDomain(one.domain), bandSays(one)]
        const said = { domain, percent: one.percent, band }
        const label =
          before && then
            ? say('sentenceThen', { ...said, before: before.percent, month: monthAndYear(then.assessedOn) })
            : say('sentence', said)
        const track = { key: one.domain, name: domain, change: '', last: null, aim: null, label }
        return (
          <li key={one.domain}>
            <p className="nmt-head">
              <strong>{domain}</strong> <span>{say('now', { percent: one.percent, band })}</span>
            </p>
            <TrackLine
              track={{ ...track, came: before?.percent ?? null, now: one.percent }}
              from={0}
              to={to}
            />
            {before && then && (
              <p className="at-hint">
                {say('before', { day: monthAndYear(then.assessedOn), percent: before.percent })}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Table({ results }: { results: readonly NmtShown[] }) {
  const rows = NmtDomain.options.map((domain) => ({
    key: domain,
    cells: [
      nameOfNmtDomain(domain),
      ...results.map((result) => {
        const one = of(result, domain)
        return one ? say('now', { percent: one.percent, band: bandSays(one) }) : ''
      }),
    ],
  }))
  const days = results.map(({ assessedOn }) => fullDay(assessedOn))
  return <PlainTable caption={say('title')} heads={[say('headDomain'), ...days]} rows={rows} />
}

/** Who reported it and how they are certified, and their report as they wrote it. */
function Reported({ childId, result }: { childId: ChildId; result: NmtShown }) {
  const [error, setError] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  const { id, assessor, certification, assessedOn, toldBy } = result
  const day = fullDay(assessedOn)
  const open = async () => {
    setBusy(true)
    setError(null)
    try {
      const { bytes } = await call(openNmtReport, { childId, resultId: id })
      keepOnDevice(`${assessedOn}.pdf`, bytes)
    } catch (fault) {
      setError(fault instanceof Error ? fault : new Error(String(fault)))
    }
    setBusy(false)
  }
  return (
    <div className="nmt-by">
      <p className="at-hint">{say('by', { who: assessor, certification, day, by: toldBy })}</p>
      <Button variant="subtle" loading={busy} onClick={() => void open()}>
        {say('report', { day })}
      </Button>
      <Problem error={error} />
    </div>
  )
}

function keepOnDevice(fileName: string, bytes: string): void {
  const address = URL.createObjectURL(new Blob([bytesOf(bytes)], { type: 'application/pdf' }))
  Object.assign(document.createElement('a'), { href: address, download: fileName }).click()
  // The browser reads the file after the click; the address is given back when it surely has.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
