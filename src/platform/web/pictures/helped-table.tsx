import { PlainTable } from '../parts/plain-table.tsx'
import type { HelpedRow } from './helped-bars.tsx'

export type HelpedTableProps = {
  caption: string
  heads: { name: string; times: string }
  rows: readonly HelpedRow[]
}

/** What helped, in numbers. */
export function HelpedTable({ caption, heads, rows }: HelpedTableProps) {
  return (
    <PlainTable
      caption={caption}
      heads={[heads.name, heads.times]}
      rows={rows.map((row) => ({ key: row.key, cells: [row.name, row.times] }))}
    />
  )
}
