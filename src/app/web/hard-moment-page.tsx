import '#hard-moments/web/hard-moments.css'
import { FactsPart } from '#hard-moments/web/facts-part.tsx'
import { InjuriesPart } from '#hard-moments/web/injuries-part.tsx'
import { MeasuresPart } from '#hard-moments/web/measures-part.tsx'
import { MissingPart } from '#hard-moments/web/missing-part.tsx'
import { MomentHead } from '#hard-moments/web/moment-head.tsx'
import { MomentNoted } from '#hard-moments/web/moment-noted.tsx'
import { NotifyPart } from '#hard-moments/web/notify-part.tsx'
import { ToldPart } from '#hard-moments/web/told-part.tsx'
import { type Around, useAround, useMoment } from '#hard-moments/web/use-moment.ts'
import { Refused } from '#platform/web/call.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Navigate, useParams } from '#platform/web/places.tsx'
import { Aftermath } from '#repair/web/aftermath.tsx'
import { say } from './words.ts'

/** A hard moment: what happened, what the law wants of it, and what follows. Care comes first; the forms wait. */
export function HardMomentPage() {
  const { asked, around } = useAround()
  return <PageOf asked={asked}>{around && <HardMoment around={around} />}</PageOf>
}

function HardMoment({ around }: { around: Around }) {
  const { moment, asked } = useMoment(around.child.id)
  const { child, timeZone } = around
  const { momentId = '' } = useParams()
  // A measure may stand without a hard moment: then it has a page of its own.
  if (!moment && asked.error instanceof Refused && asked.error.status === 404) {
    return <Navigate to={`/children/${child.id}/holds/${momentId}`} replace />
  }
  return (
    <PageOf asked={asked}>
      {moment && (
        <div className="hm-page">
          <MomentHead
            child={child}
            title={say('hardMoment')}
            at={moment.happenedAt}
            timeZone={timeZone}
            back={`/children/${child.id}/hard-moments`}
          />
          <MomentNoted moment={moment} timeZone={timeZone} />
          <FactsPart around={around} moment={moment} />
          <MeasuresPart
            around={around}
            momentId={moment.momentId}
            happenedAt={moment.happenedAt}
            measures={moment.measures}
          />
          <InjuriesPart around={around} moment={moment} />
          <MissingPart around={around} moment={moment} />
          <ToldPart around={around} moment={moment} />
          <NotifyPart around={around} moment={moment} />
          {around.seesMore && <Aftermath childId={child.id} momentId={moment.momentId} />}
        </div>
      )}
    </PageOf>
  )
}
