import type { ReactNode } from 'react'

type PlainTableProps = {
  /** What the table is about; read aloud, and shown unless a heading already says it. */
  caption: string
  showCaption?: boolean
  heads: readonly string[]
  /** The first cell of a row names the row. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
}

/** The same data as a picture, for who would rather read it. Scrolls in itself on a narrow screen. */
export function PlainTable({ caption, showCaption = false, heads, rows }: PlainTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className="at-table-box" tabIndex={0} aria-label={caption}>
      <table className="at-table">
        <caption className={showCaption ? undefined : 'at-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.key} cells={row.cells} heads={heads} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function TableRow({ cells, heads }: { cells: readonly ReactNode[]; heads: readonly string[] }) {
  const [first, ...rest] = cells
  return (
    <tr>
      <th scope="row">{first}</th>
      {rest.map((cell, at) => (
        <td key={heads[at + 1]}>{cell}</td>
      ))}
    </tr>
  )
}
