import { NmtResultId, type Reported, recordNmt } from '#assessment/contract/nmt.ts'
import type { ChildId } from '#platform/ids.ts'
import type { Scene } from './arrival.ts'
import { DAYS } from './calendar.ts'
import type { Story } from './story.ts'

interface Told {
  daysAgo: number
  domains: Reported[]
  modulation: number
  words: string
}

const reported: readonly Told[] = [
  {
    daysAgo: DAYS - 20,
    domains: [
      { domain: 'sensory', percent: 62, band: 'essential' },
      { domain: 'regulation', percent: 54, band: 'essential' },
      { domain: 'relational', percent: 58, band: 'essential' },
      { domain: 'cognitive', percent: 71, band: 'therapeutic' },
    ],
    modulation: 0.74,
    words: 'Begin with rhythm and sleep. Few people, many short times a day.',
  },
  {
    daysAgo: 18,
    domains: [
      { domain: 'sensory', percent: 78, band: 'therapeutic' },
      { domain: 'regulation', percent: 66 },
      { domain: 'relational', percent: 69, band: 'therapeutic' },
      { domain: 'cognitive', percent: 80, band: 'therapeutic' },
    ],
    modulation: 0.91,
    words: 'Go on with rhythm. She is ready for shared tasks with one adult she knows.',
  },
]

/** What a certified assessor from outside reported about Maya: when she came, and lately. */
export async function nmtOf(
  { tell, chance, calendar }: Scene,
  story: Story,
  childId: ChildId,
): Promise<void> {
  if (story.key !== 'maya') return
  for (const { daysAgo, ...result } of reported) {
    const assessedOn = calendar.day(daysAgo + 2)
    await tell('anna', calendar.at(daysAgo, 12), recordNmt, {
      ...result,
      id: NmtResultId.parse(chance.uuid()),
      childId,
      assessedOn,
      assessor: 'Dr Ines Moor',
      certification: 'NMT Phase II, 2024',
      report: reportOf(`Report of ${assessedOn}, made up for Larch House.`),
    })
  }
}

/** A page of paper with one line on it. */
function reportOf(line: string): string {
  const page = `BT /F1 14 Tf 72 760 Td (${line}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((one, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${one}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 6\n0000000000 65535 f \n${places.join('')}`
  const end = `trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text + table + end).toString('base64url')
}
