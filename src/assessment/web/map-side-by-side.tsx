import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { MapWindows } from '#platform/web/pictures/map-windows.tsx'
import type { MapView } from '../contract/map.ts'
import { type FunctionId, functions } from '../map/functions.ts'
import { stepOf } from '../map/score.ts'
import { nameOfView, summaryOf } from './map-summary.ts'
import { type MapState, tiersOf } from './map-tiers.ts'
import { nameOfFunction, nameOfStep, say, sayState } from './words.ts'

type MapSideBySideProps = { views: readonly MapView[]; state: MapState; name: string; forChild: boolean }

/** Several views, each its own small map, and where they lie far apart: a question, never a mean. */
export function MapSideBySide({ views, state, name, forChild }: MapSideBySideProps) {
  const gaps = gapsBetween(views, state)
  return (
    <div className="at-together">
      <ul className="at-together-views">
        {views.map((view) => (
          <li key={view.sheetId}>
            <p className="at-together-who">
              <Face face={view.face ?? faceFor(view.rater)} name="" size={36} /> {nameOfView(view)}
            </p>
            <MapWindows
              tiers={tiersOf({ now: view, came: view, state })}
              at="came"
              label={say('mapLabel', {
                name,
                rater: view.withWhom || view.rater,
                state: sayState(state),
                summary: summaryOf(view.withWhom || view.rater, view, forChild),
              })}
            />
          </li>
        ))}
      </ul>
      <h3>{say('gapTitle')}</h3>
      {gaps.length === 0 && <p className="at-hint">{say('noGap')}</p>}
      <ul className="at-together-gaps">
        {gaps.map(({ id, lowest, highest }) => (
          <li key={id}>{say('gap', { function: nameOfFunction(id), lowest, highest })}</li>
        ))}
      </ul>
    </div>
  )
}

/** From here on two views are far enough apart to talk about: three of ten, as for other differences. */
const FAR = 30
const MOST = 4

function gapsBetween(views: readonly MapView[], state: MapState) {
  return functions
    .map(({ id }) => endsOf(views, id, state))
    .filter(({ low, high }) => high - low >= FAR)
    .toSorted((one, other) => other.high - other.low - (one.high - one.low))
    .slice(0, MOST)
    .map(({ id, low, high }) => ({ id, lowest: nameOfStep(stepOf(low)), highest: nameOfStep(stepOf(high)) }))
}

function endsOf(views: readonly MapView[], id: FunctionId, state: MapState) {
  const scores = views.map((view) => view.functions[id][state]).filter((score) => score !== null)
  return scores.length < 2
    ? { id, low: 0, high: 0 }
    : { id, low: Math.min(...scores), high: Math.max(...scores) }
}
