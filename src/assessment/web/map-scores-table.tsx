import { PlainTable } from '#platform/web/parts/plain-table.tsx'
import type { MapView } from '../contract/map.ts'
import { functions } from '../map/functions.ts'
import { stepOf } from '../map/score.ts'
import { nameOfView } from './map-summary.ts'
import type { MapState } from './map-tiers.ts'
import { nameOfDomain, nameOfFunction, nameOfStep, say, sayState } from './words.ts'

type MapScoresTableProps = { name: string; rater: string; view: MapView; came: MapView | undefined }

/** The same view in words and figures: both states, what lies between them, and then. */
export function MapScoresTable({ name, rater, view, came }: MapScoresTableProps) {
  const then = came ? [say('headCame', { name })] : []
  return (
    <PlainTable
      caption={say('tableCaption', { name, rater })}
      heads={[
        say('headFunction'),
        say('headDomain'),
        ...then,
        say('headCalm'),
        say('headStress'),
        say('headDrop'),
      ]}
      rows={functions.map(({ id, domain }) => {
        const { calm, stress, stressDrop } = view.functions[id]
        const before = came ? [sayScore(came.functions[id].calm)] : []
        return {
          key: id,
          cells: [
            nameOfFunction(id),
            nameOfDomain(domain),
            ...before,
            sayScore(calm),
            sayScore(stress),
            sayDrop(stressDrop),
          ],
        }
      })}
    />
  )
}

type MapViewsTableProps = { name: string; views: readonly MapView[]; state: MapState }

/** Every view in a column of its own, in one state. */
export function MapViewsTable({ name, views, state }: MapViewsTableProps) {
  return (
    <PlainTable
      caption={say('viewsCaption', { name, state: sayState(state) })}
      heads={[say('headFunction'), ...views.map(nameOfView)]}
      rows={functions.map(({ id }) => ({
        key: id,
        cells: [nameOfFunction(id), ...views.map((view) => sayScore(view.functions[id][state]))],
      }))}
    />
  )
}

function sayScore(score: number | null): string {
  if (score === null) return say('noData')
  return say('outOf', { score: Math.round(score), step: nameOfStep(stepOf(score)) })
}

function sayDrop(drop: number | null): string {
  if (drop === null) return ''
  const points = Math.abs(Math.round(drop))
  if (points === 0) return say('same')
  return drop > 0 ? say('less', { points }) : say('more', { points })
}
