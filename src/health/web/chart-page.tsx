import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { type ChildWhole, readChild } from '#people/contract/children.ts'
import { todayIn } from '#people/home-day.ts'
import type { OutputOf } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link, useParams, useSearch } from '#platform/web/places.tsx'
import { fullDay, monthAndYear } from '#platform/web/when.ts'
import { dayAfter } from '#shift/wall-time.ts'
import { readChart } from '../contract/health.ts'
import { AllergyLine } from './allergy-line.tsx'
import { signaturesOf } from './chart-days.ts'
import { ChartTable } from './chart-table.tsx'
import { say } from './words.ts'
import './health.css'
import './chart.css'

/** The medicine chart of a month, made to be printed on A4 across and read in black and white. */
export function ChartPage() {
  const childId = ChildId.parse(useParams().childId)
  const search = useSearch()
  const child = useAsk(readChild, { childId }).data?.child
  const today = todayIn(child?.home?.timeZone ?? 'UTC', new Date())
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(search.month ?? '') ? (search.month ?? '') : today.slice(0, 7)
  const asked = useAsk(readChart, { childId, month })
  return (
    <PageOf asked={asked}>
      {asked.data && child && <Chart chart={asked.data} child={child} month={month} />}
    </PageOf>
  )
}

type ChartProps = { chart: OutputOf<typeof readChart>; child: ChildWhole; month: string }

function Chart({ chart, child, month }: ChartProps) {
  const signatures = signaturesOf(chart.givings)
  const to = `/children/${child.id}/health/chart`
  return (
    <div className="hea-chart">
      <header className="hea-chart-head">
        <div>
          <h2>{say('chartTitle', { name: child.fullName })}</h2>
          <p>
            <strong>{monthAndYear(`${month}-01`)}</strong>.{' '}
            {say('chartBorn', { day: fullDay(child.bornOn), home: child.home?.name ?? '' })}
          </p>
        </div>
        <nav className="hea-row hea-not-printed" aria-label={say('chart')}>
          <Link className="hea-open" to={to} search={{ month: dayAfter(`${month}-01`, -1).slice(0, 7) }}>
            {say('earlier')}
          </Link>
          <Link className="hea-open" to={to} search={{ month: dayAfter(`${month}-01`, 32).slice(0, 7) }}>
            {say('later')}
          </Link>
          <Button leftSection={<IconPrinter aria-hidden size={20} />} onClick={() => print()}>
            {say('print')}
          </Button>
        </nav>
      </header>
      <AllergyLine allergies={chart.allergies} />
      {chart.medicines.length === 0 && <PageEmpty title={say('chartNone')} />}
      {chart.medicines.map((medicine) => (
        <ChartTable key={medicine.id} {...{ chart, medicine, month, signatures }} />
      ))}
      <p>{say('codes')}</p>
      <p>{say('codesOpen')}</p>
      {signatures.size > 0 && (
        <p>
          {say('people', {
            people: [...signatures.values()].map(({ letters, name }) => `${letters} ${name}`).join(', '),
          })}
        </p>
      )}
    </div>
  )
}
