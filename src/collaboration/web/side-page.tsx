import { z } from 'zod'
import { useMe } from '#people/web/use-me.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link, useParams } from '#platform/web/places.tsx'
import { BesideContext, type NoteShown } from '#records/web/beside-context.ts'
import { OpenedNote } from '#records/web/opened-note.tsx'
import { mayWrite } from '#records/web/use-home.ts'
import { useChildHere } from '#response/web/use-child-here.ts'
import { findSide } from '../contract/beside.ts'
import { BesideNote } from './beside-note.tsx'
import { say } from './beside-words.ts'
import '#records/web/records.css'
import '#records/web/chronology.css'

const nothing = '00000000-0000-4000-8000-000000000000'
const besideOf = (note: NoteShown) => <BesideNote {...note} />

/** A note and how the young person saw it, side by side, with a place to answer. */
export function SidePage() {
  const sideId = z.uuid().catch(nothing).parse(useParams().sideId)
  const { childId, name, timeZone } = useChildHere()
  const { data: me } = useMe()
  const asked = useAsk(findSide, { childId, sideId })
  const may = mayWrite(me, childId)
  const about = asked.data?.about
  const shown = { childId, timeZone, may, childName: name }
  return (
    <section className="rec-chronology" aria-labelledby="side-title">
      <h2 id="side-title">{say('sideOf', { name })}</h2>
      <PageOf asked={asked}>
        {about === undefined && <PageEmpty title={say('sideGone')} />}
        {about && asked.data?.isNote && (
          <BesideContext value={besideOf}>
            <OpenedNote {...shown} noteId={about} />
          </BesideContext>
        )}
        {about && !asked.data?.isNote && <BesideNote {...shown} about={about} />}
        {about && (
          <Link className="rec-link" to={`/children/${childId}/chronology`} search={{ entry: about }}>
            {say('inChronology')}
          </Link>
        )}
      </PageOf>
    </section>
  )
}
