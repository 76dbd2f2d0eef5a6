import { sql } from 'kysely'
import type { ChildGrant } from '#platform/server/context.ts'
import type { Shape } from '#platform/shape.ts'
import type { Plan } from '#response/plan.ts'
import type { SessionId, SessionShown } from '../contract/sessions.ts'
import './tables.ts'

interface CloseRow {
  id: string
  how: 'together' | 'not-today'
  endedAt: string
  words: string
  responseIds: string[]
  needIds: string[]
  nextOn: string | null
  nextWords: string
  toldByName: string
  toldAt: string
}

export interface SessionRow {
  id: SessionId
  happenedAt: Date
  toldBy: SessionShown['toldBy']
  toldByName: string
  closes: CloseRow[]
  summaries: {
    id: string
    shape: Shape | null
    words: string
    byChild: boolean
    toldByName: string
    toldAt: string
  }[]
}

interface Wanted {
  id?: string
  limit: number
}

const INSTANT = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'

/** Sessions of a child, newest first, with everything that was said about each. */
export async function sessionRows({ db, childId }: ChildGrant, { id, limit }: Wanted): Promise<SessionRow[]> {
  const only = id ? sql`and s.id = ${id}` : sql``
  const { rows } = await sql<SessionRow>`
    select s.id, s.happened_at, s.told_by, p.known_as as told_by_name,
      coalesce((select jsonb_agg(jsonb_build_object(
          'id', c.id, 'how', c.how, 'endedAt', to_char(c.ended_at at time zone 'UTC', ${INSTANT}), 'words', c.words,
          'responseIds', c.response_ids, 'needIds', c.need_ids, 'nextOn', c.next_on, 'nextWords', c.next_words,
          'toldByName', w.known_as, 'toldAt', to_char(c.told_at at time zone 'UTC', ${INSTANT})) order by c.told_at, c.id)
        from key_work_close c join person w on w.organisation_id = c.organisation_id and w.id = c.told_by
        where c.organisation_id = s.organisation_id and c.session_id = s.id), '[]') as closes,
      coalesce((select jsonb_agg(jsonb_build_object(
          'id', m.id, 'shape', m.shape, 'words', m.words, 'byChild', m.by_child,
          'toldByName', w.known_as, 'toldAt', to_char(m.told_at at time zone 'UTC', ${INSTANT})) order by m.told_at, m.id)
        from key_work_summary m join person w on w.organisation_id = m.organisation_id and w.id = m.told_by
        where m.organisation_id = s.organisation_id and m.session_id = s.id), '[]') as summaries
    from key_work_session s
    join person p on p.organisation_id = s.organisation_id and p.id = s.told_by
    where s.organisation_id = attune_organisation() and s.child_id = ${childId} ${only}
    order by s.happened_at desc, s.id desc limit ${limit}`.execute(db)
  return rows
}

/** A session as the page shows it; what it was about, in the words of the plan as it is now. */
export function shownOf(
  { closes, summaries, happenedAt, ...session }: SessionRow,
  plan: Plan | undefined,
): SessionShown {
  const titles = new Map<string, string>(
    [...(plan?.needs ?? []), ...(plan?.responses ?? []), ...(plan?.stopped ?? [])].map(({ id, title }) => [
      id,
      title,
    ]),
  )
  return {
    ...session,
    happenedAt: happenedAt.toISOString(),
    closes: closes.map(({ responseIds, needIds, nextOn, ...close }) => ({
      ...close,
      about: [...responseIds, ...needIds].flatMap((id) => titles.get(id) ?? []),
      ...(nextOn && { nextOn }),
    })),
    summaries: summaries.map(({ shape, ...summary }) => ({ ...summary, ...(shape && { shape }) })),
  }
}
