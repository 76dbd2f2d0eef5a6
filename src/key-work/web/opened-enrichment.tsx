import './key-work.css'
import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { shortDay } from '#platform/web/when.ts'
import { EnrichmentId, readEnrichment } from '../contract/enrichment.ts'
import { sayTime } from './time-words.ts'
import { ToldEnrichment } from './timetable-lines.tsx'

type OpenedEnrichmentProps = { childId: ChildId; name: string; timeZone: string; enrichmentId: string }

/** One time that an enrichment was done, behind the figure that counts it. */
export function OpenedEnrichment({ childId, name, timeZone, enrichmentId }: OpenedEnrichmentProps) {
  const asked = useAsk(readEnrichment, { childId, enrichmentId: EnrichmentId.parse(enrichmentId) })
  return (
    <PageOf asked={asked}>
      {asked.data && (
        <>
          <p className="at-hint">
            {sayTime('toldBy', {
              name: asked.data.told.toldByName,
              day: shortDay(asked.data.told.happenedAt, timeZone),
            })}
          </p>
          <p>
            <strong>{asked.data.title}</strong>
          </p>
          <ToldEnrichment told={asked.data.told} name={name} />
        </>
      )}
    </PageOf>
  )
}
