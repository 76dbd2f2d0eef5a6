import { PlainTable } from '../parts/plain-table.tsx'
import type { DoseRow } from './dose-bars.tsx'

export type DoseTableProps = {
  caption: string
  heads: { name: string; delivered: string; planned: string }
  rows: readonly DoseRow[]
}

/** What was given against what was planned, in numbers. */
export function DoseTable({ caption, heads, rows }: DoseTableProps) {
  return (
    <PlainTable
      caption={caption}
      heads={[heads.name, heads.delivered, heads.planned]}
      rows={rows.map((row) => ({ key: row.key, cells: [row.name, row.delivered, row.planned] }))}
    />
  )
}
