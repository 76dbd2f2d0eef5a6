import type { OutputOf } from '#platform/contract.ts'
import { clock, monthAndYear } from '#platform/web/when.ts'
import type { GivingShown } from '../contract/givings.ts'
import type { readChart } from '../contract/health.ts'
import type { MedicineShown } from '../contract/medicines.ts'
import { medicineName } from '../medicine-name.ts'
import { type ChartCell, daysOf, linesOf, type Signature } from './chart-days.ts'
import { inSentence, whenGiven } from './order-words.ts'
import { say as sayRound } from './round-words.ts'
import { say } from './words.ts'

type Chart = OutputOf<typeof readChart>
type Signatures = ReadonlyMap<string, Signature>

type ChartTableProps = { chart: Chart; medicine: MedicineShown; month: string; signatures: Signatures }

/** One medicine in a month: its times down, the days across. */
export function ChartTable({ chart, medicine, month, signatures }: ChartTableProps) {
  const version = medicine.versions.findLast(({ stopped }) => !stopped)
  if (!version) return null
  const what = medicineName(version)
  const caption = say('chartFor', { what, month: monthAndYear(`${month}-01`) })
  return (
    <section className="hea-chart-one" aria-label={what}>
      <p className="hea-chart-order">
        <strong>{what}</strong>, {version.dose.toLowerCase()}, {whenGiven(version)}.{' '}
        {say('for', { what: inSentence(version.whatFor) })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className="hea-chart-box" tabIndex={0} aria-label={caption}>
        <table>
          <caption className="at-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say('chartTime')}</th>
              {daysOf(month).map((day) => (
                <th key={day} scope="col">
                  {Number(day.slice(8))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {linesOf(chart, medicine.id, month).map(({ time, cells }) => (
              <tr key={time}>
                <th scope="row">{time || say('chartNeeded')}</th>
                {cells.map((cell) => (
                  <td key={cell.day}>
                    <Cell cell={cell} signatures={signatures} timeZone={chart.timeZone} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

type CellProps = { cell: ChartCell; signatures: Signatures; timeZone: string }

function Cell({ cell: { due, answers }, signatures, timeZone }: CellProps) {
  if (answers.length > 0) {
    return answers.map((one) => <Signed key={one.id} one={one} signatures={signatures} timeZone={timeZone} />)
  }
  if (!due) return <span aria-hidden>·</span>
  return Date.parse(due.dueAt) <= Date.now() ? '–' : ''
}

const LETTERS = { 'not-wanted': 'D', away: 'A', withheld: 'H', missed: 'M' } as const

/** Who gave it, by initials; a line under them says that a second person saw it. */
function Signed({
  one,
  signatures,
  timeZone,
}: {
  one: GivingShown
  signatures: Signatures
  timeZone: string
}) {
  const { answer, toldBy, toldByName, secondName, happenedAt, dueAt } = one
  const by = secondName ? say('seenBy', { by: toldByName, second: secondName }) : toldByName
  const time = clock(happenedAt, timeZone)
  const letters = answer === 'given' ? (signatures.get(toldBy)?.letters ?? toldByName) : LETTERS[answer]
  return (
    <span className={secondName ? 'hea-signed hea-signed-twice' : 'hea-signed'}>
      <span aria-hidden>
        {letters}
        {!dueAt && <small>{time}</small>}
      </span>
      <span className="at-hidden">
        {sayRound(answer)}, {time}, {by}
      </span>
    </span>
  )
}
