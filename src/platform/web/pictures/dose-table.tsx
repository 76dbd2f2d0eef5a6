import type { ReactNode } from 'react'
import { PlainTable } from '../parts/plain-table.tsx'

export type DoseTableProps = {
  caption: string
  heads: { name: string; delivered: string; planned: string }
  /** What was given, as a number or as what opens it. */
  rows: readonly { key: string; name: string; delivered: ReactNode; planned: number }[]
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
