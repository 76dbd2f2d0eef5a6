import type { ReactNode } from 'react'
import { PlainTable } from '../parts/plain-table.tsx'

export type MomentsTableProps = {
  caption: string
  heads: { when: string; count: string; stands: string; changed: string }
  rows: readonly { key: string; when: string; count: ReactNode; stands?: string; changed?: string }[]
}

/** Counts over time in numbers, with why a count stands out and what was changed then. */
export function MomentsTable({ caption, heads, rows }: MomentsTableProps) {
  return (
    <PlainTable
      caption={caption}
      heads={[heads.when, heads.count, heads.stands, heads.changed]}
      rows={rows.map(({ key, when, count, stands = '', changed = '' }) => ({
        key,
        cells: [when, count, stands, changed],
      }))}
    />
  )
}
