import { useState } from 'react'
import { todayIn } from '#people/home-day.ts'
import { sayDay } from '#platform/say-plainly.ts'
import { fieldWords, useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { PlainTable } from '#platform/web/parts/plain-table.tsx'
import { locale } from '#platform/web/words.ts'
import { useChildHere } from '#response/web/use-child-here.ts'
import { type EvidencePack, readPack } from '../contract.ts'
import { monthsBefore } from '../months-before.ts'
import { isEmpty, kindInWords, sectionsOf } from '../pack-document.ts'
import { ChoosePeriod, type Period } from './choose-period.tsx'
import './evidence.css'
import { MakeDocument } from './make-document.tsx'
import { PackEntries } from './open-entries.tsx'
import { SectionCard } from './section-card.tsx'
import { say, sayPack } from './words.ts'

/** What shows that care is working for one child, over days that the reader chooses. */
export function EvidencePage() {
  const { childId, name, timeZone } = useChildHere()
  const today = todayIn(timeZone, new Date())
  const [period, setPeriod] = useState<Period>({ from: monthsBefore(today, 3), to: today })
  const asked = useAsk(readPack, { childId, ...period })
  const { from, to } = fieldWords(asked.error)
  const problems = { ...(from && { from }), ...(to && { to }) }
  const areDaysWrong = from !== undefined || to !== undefined
  return (
    <div className="ev-page">
      <header className="ev-head">
        <div>
          <h2 className="ev-title">{say('heading')}</h2>
          <p className="at-hint">{say('reading')}</p>
          <p className="ev-print-only">
            {sayPack('title', { name })}. {daysSaid(period)}.{' '}
            {say('printedOn', { day: sayDay(today, locale()) })}.
          </p>
        </div>
        {asked.data && (
          <MakeDocument childId={childId} childName={name} period={period} pdf={asked.data.pdf} />
        )}
      </header>
      <ChoosePeriod today={today} period={period} onChange={setPeriod} problems={problems} />
      {!areDaysWrong && (
        <PageOf asked={asked}>
          {asked.data && <PackShown pack={asked.data.pack} mayOpen={asked.data.mayOpenEntries} />}
        </PageOf>
      )}
    </div>
  )
}

function daysSaid({ from, to }: Period): string {
  return sayPack('period', { from: sayDay(from, locale()), to: sayDay(to, locale()) })
}

function PackShown({ pack, mayOpen }: { pack: EvidencePack; mayOpen: boolean }) {
  if (isEmpty(pack)) {
    return <PageEmpty title={say('emptyTitle')}>{say('emptySays', { name: pack.child.knownAs })}</PageEmpty>
  }
  return (
    <PackEntries value={{ entries: pack.entries, mayOpen }}>
      <p className="ev-days">{daysSaid(pack)}</p>
      {sectionsOf(pack, sayPack).map((section) => (
        <SectionCard key={section.id} section={section} />
      ))}
      <PrintedEntries entries={pack.entries} />
    </PackEntries>
  )
}

/** The entries that the numbers in brackets name. On paper only: on the page a number opens them. */
function PrintedEntries({ entries }: Pick<EvidencePack, 'entries'>) {
  const heads = (['number', 'day', 'toldBy', 'kind', 'headline'] as const).map((name) => sayPack(name))
  return (
    <section className="ev-print-only">
      <h2>{sayPack('entries')}</h2>
      <PlainTable
        caption={sayPack('entriesTable')}
        heads={heads}
        rows={entries.map((entry) => ({
          key: entry.id,
          cells: [
            entry.number,
            sayDay(entry.day, locale()),
            entry.who,
            kindInWords(entry, sayPack),
            entry.headline ?? sayPack('kept'),
          ],
        }))}
      />
    </section>
  )
}
