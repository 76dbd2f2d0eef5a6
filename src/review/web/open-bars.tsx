import { type ReactNode, useState } from 'react'
import { Card } from '#platform/web/parts/card.tsx'
import { TableSwitch } from '#platform/web/parts/table-switch.tsx'
import { FitWidth } from '#platform/web/pictures/fit-width.tsx'
import { OpenPlaces } from '#platform/web/pictures/open-places.tsx'
import type { Source } from '../contract/pack.ts'
import { SourcesPaper } from './sources.tsx'
import { say } from './words.ts'
import './sources.css'

/** A bar: what it is about, how many notes it counts, and which. */
export type OpenBar = { key: string; name: string; count: number; sources: Source }

type Place = { x: number; y: number; width: number; height: number }

export type OpenBarsProps = {
  title: string
  hint?: string
  /** The bars that are drawn, in their order. */
  rows: readonly OpenBar[]
  places: (width: number) => readonly Place[]
  picture: (width: number) => ReactNode
  /** The table; `opening` is a number of it that opens its notes. */
  table: (opening: (bar: OpenBar) => ReactNode) => ReactNode
}

/** Bars and their table on a card, of which every figure opens its notes. */
export function OpenBars({ title, hint, rows, places, picture, table }: OpenBarsProps) {
  const [bar, setBar] = useState<OpenBar>()
  const words = ({ name, count }: OpenBar) => say('openBar', { title: name, count })
  const drawn = (width: number) => {
    const laid = places(width)
    const last = laid.at(-1)
    return (
      <OpenPlaces
        label={say('openBars')}
        width={width}
        height={last ? last.y + last.height : 1}
        places={rows.flatMap((row, at) => {
          const place = laid[at]
          return place ? [{ key: row.key, label: words(row), ...place }] : []
        })}
        onOpen={(key) => setBar(rows.find((row) => row.key === key))}
      >
        {picture(width)}
      </OpenPlaces>
    )
  }
  const opening = (row: OpenBar) => (
    <button type="button" className="rev-cell" aria-label={words(row)} onClick={() => setBar(row)}>
      {row.count}
    </button>
  )
  return (
    <Card>
      <TableSwitch
        title={title}
        {...(hint && { hint })}
        words={{ choose: say('choose'), picture: say('picture'), table: say('table') }}
        picture={
          <>
            <FitWidth>{drawn}</FitWidth>
            <p className="at-hint rev-press">{say('pressBar')}</p>
          </>
        }
        table={table(opening)}
      />
      {bar && <SourcesPaper title={words(bar)} sources={bar.sources} onClose={() => setBar(undefined)} />}
    </Card>
  )
}
