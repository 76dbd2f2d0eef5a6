import { Link } from '#platform/web/places.tsx'
import { shortDay } from '#platform/web/when.ts'
import { searchFor } from '#records/chronology-address.ts'
import { useChildHere } from '#response/web/use-child-here.ts'
import type { Pack } from '../contract/pack.ts'
import { filled } from './filled.tsx'
import { OpenSources } from './sources.tsx'
import { say } from './words.ts'

/** The days of the pack and what it was made from; each number opens what it counts. */
export function MadeFrom({ pack: { from, to, madeFrom, moments } }: { pack: Pack }) {
  const { name, childId } = useChildHere()
  const notes = say('packNotes', { count: madeFrom.notes })
  const hard = say('packMoments', { count: madeFrom.hardMoments })
  const span = { from: madeFrom.sources.from, to: madeFrom.sources.to }
  const figures = {
    notes: (
      <OpenSources sources={madeFrom.sources} title={notes}>
        {notes}
      </OpenSources>
    ),
    moments: (
      <OpenSources sources={moments.during.sources} title={hard}>
        {hard}
      </OpenSources>
    ),
    words: (
      <Link
        className="rev-figure"
        to={`/children/${childId}/chronology`}
        search={searchFor({ kind: 'own-words', span })}
      >
        {say('packWords', { name, count: madeFrom.ownWords })}
      </Link>
    ),
  }
  const said = say('packFrom', { notes: '<notes>', moments: '<moments>', words: '<words>' })
  return (
    <p className="rev-made at-hint">
      {say('packDays', { from: shortDay(from), to: shortDay(to) })}. {filled(said, figures)}
    </p>
  )
}
