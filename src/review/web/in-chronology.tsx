import { Link } from '#platform/web/places.tsx'
import { searchFor } from '#records/chronology-address.ts'
import { useChildHere } from '#response/web/use-child-here.ts'
import { say } from './words.ts'

/** The way from one record to the day on which it stands. */
export function InChronology({ entry }: { entry: string }) {
  const { childId } = useChildHere()
  return (
    <Link className="rev-in-chronology" to={`/children/${childId}/chronology`} search={searchFor({ entry })}>
      {say('inChronology')}
    </Link>
  )
}
