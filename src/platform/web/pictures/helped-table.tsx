import type { ReactNode } from 'react'
import { PlainTable } from '../parts/plain-table.tsx'

export type HelpedTableProps = {
  caption: string
  heads: { name: string; times: string }
  /** How often, as a number or as what opens it. */
  rows: readonly { key: string; name: string; times: ReactNode }[]
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
