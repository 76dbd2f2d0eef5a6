import { sql } from 'kysely'
import { nmtBand } from '#measurement/scoring/bands.ts'
import { todayIn } from '#people/home-day.ts'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { isPdf } from '#platform/server/file-type.ts'
import { keepFile, openFile } from '#platform/server/files.ts'
import type { Secret } from '#platform/server/secret.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type * as contract from '../contract/nmt.ts'
import * as permissions from '../permissions.ts'
import './tables.ts'

/** Keeps what a certified assessor reported, with their report closed beside it. Sent twice, it is one. */
export function recordNmtWith(secret: Secret) {
  return async (
    ctx: Ctx,
    { report, childId, ...result }: InputOf<typeof contract.recordNmt>,
  ): Promise<OutputOf<typeof contract.recordNmt>> => {
    const child = await ctx.child(childId, permissions.recordNmt)
    const bytes = Buffer.from(report, 'base64url')
    if (!isPdf(bytes)) throw new NotValid({ report: ['The report has to be a PDF file.'] })
    await mustBePast(child, ctx, result.assessedOn)
    if (new Set(result.domains.map(({ domain }) => domain)).size < result.domains.length) {
      throw new NotValid({ domains: ['Each domain stands once.'] })
    }
    if (await isKept(child, result.id)) return {}
    await keepFile(child, ctx, secret, { id: result.id, type: 'application/pdf', bytes })
    const { organisationId, id: toldBy } = ctx.actor
    const { domains, modulation, ...rest } = result
    const row = { ...rest, organisationId, childId, toldBy, toldAt: ctx.now }
    await child.db
      .insertInto('nmtResult')
      .values({ ...row, domains: JSON.stringify(domains), modulation: modulation ?? null })
      .execute()
    await child.tell('assessment.nmt', {
      headline: 'A Neurosequential result was recorded, as its assessor reported it.',
      happenedAt: ctx.now,
      about: result.id,
    })
    return {}
  }
}

async function mustBePast(child: ChildGrant, { now }: Ctx, day: string): Promise<void> {
  const { home } = await getChild(child, now)
  if (day > todayIn(home?.timeZone ?? 'UTC', now)) {
    throw new NotValid({ assessedOn: ['This day is still to come. Write the day of the assessment.'] })
  }
}

async function isKept({ db, childId }: ChildGrant, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from nmt_result where child_id = ${childId} and id = ${id}`.execute(db)
  return rows.length > 0
}

type Row = Omit<contract.NmtShown, 'domains' | 'toldAt' | 'modulation'> & {
  domains: contract.Reported[]
  modulation: number | null
  toldAt: Date
}

export async function readNmt(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readNmt>,
): Promise<OutputOf<typeof contract.readNmt>> {
  const child = await ctx.child(childId, permissions.readNmt)
  const { rows } = await sql<Row>`
    select n.id, n.assessed_on, n.assessor, n.certification, n.domains, n.modulation::float8 as modulation, n.words,
      p.known_as as told_by, n.told_at
    from nmt_result n
    join person p on p.organisation_id = n.organisation_id and p.id = n.told_by
    where n.child_id = ${childId} order by n.assessed_on desc, n.told_at desc`.execute(child.db)
  return {
    results: rows.map(({ domains, ...row }) => ({
      ...withoutNulls(row),
      domains: domains.map(named),
      toldAt: row.toldAt.toISOString(),
    })),
  }
}

/** The band that the assessor gave; where they gave none, the name of their number. */
function named({ domain, percent, band }: contract.Reported): contract.NmtShown['domains'][number] {
  return { domain, percent, band: band ?? nmtBand(percent) ?? 'essential', derived: band === undefined }
}

export function openNmtReportWith(secret: Secret) {
  return async (
    ctx: Ctx,
    { childId, resultId }: InputOf<typeof contract.openNmtReport>,
  ): Promise<OutputOf<typeof contract.openNmtReport>> => {
    const child = await ctx.child(childId, permissions.readNmt)
    const file = (await isKept(child, resultId)) ? await openFile(child, ctx, secret, resultId) : undefined
    if (!file) throw new NotFound('This report')
    return { bytes: file.bytes.toString('base64url') }
  }
}
