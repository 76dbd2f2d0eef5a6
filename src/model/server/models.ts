import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { Conflict, NotFound } from '#platform/refusal.ts'
import type { Ctx, OrganisationGrant } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import * as contract from '../contract/model.ts'
import { changesBetween } from '../model-changes.ts'
import { ElementName, type ModelOfCare } from '../model-of-care.ts'
import * as permissions from '../permissions.ts'
import { checkModel } from '../self-check.ts'
import { templates } from '../templates/templates.ts'
import './tables.ts'

export async function readTemplates(ctx: Ctx): Promise<OutputOf<typeof contract.readTemplates>> {
  await ctx.organisation(permissions.readModel)
  return {
    templates: templates.map(({ id, name, says, elements }) => ({
      id,
      name,
      says,
      elements: ElementName.options.map((element) => ({
        element,
        says: elements[element].says,
        rhythms: elements[element].rhythms.length,
      })),
    })),
  }
}

export async function readModel(ctx: Ctx): Promise<OutputOf<typeof contract.readModel>> {
  const { db } = await ctx.organisation(permissions.readModel)
  const rows = await db
    .selectFrom('modelVersion')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'modelVersion.organisationId')
        .onRef('person.id', '=', 'modelVersion.madeBy'),
    )
    .select(['modelVersion.id', 'number', 'document', 'because', 'madeAt', 'person.knownAs as madeByName'])
    .orderBy('number', 'desc')
    .execute()
  const versions = rows.map(({ document, madeAt, ...row }, at) => {
    const before = rows[at + 1]?.document
    return {
      ...row,
      id: contract.ModelVersionId.parse(row.id),
      name: document.name,
      madeAt: madeAt.toISOString(),
      changes: before ? changesBetween(before, document) : [],
    }
  })
  const [newest] = rows
  if (!newest) return { versions }
  const { number, document } = newest
  return { inForce: { number, document, findings: checkModel(document) }, versions }
}

/** The first model. Where there is one already it is changed, not replaced. */
export async function adoptTemplate(
  ctx: Ctx,
  { id, templateId }: InputOf<typeof contract.adoptTemplate>,
): Promise<OutputOf<typeof contract.adoptTemplate>> {
  const organisation = await ctx.organisation(permissions.manageModel)
  const template = templates.find((one) => one.id === templateId)
  if (!template) throw new NotFound('This template')
  const isKept = await keep(ctx, organisation, { id, number: 1, document: template, because: '' })
  if (!isKept) throw new Conflict('There is a model of care already. Open it and change it there.')
  return { number: 1 }
}

export async function publishModel(
  ctx: Ctx,
  { id, basedOn, document, because }: InputOf<typeof contract.publishModel>,
): Promise<OutputOf<typeof contract.publishModel>> {
  const organisation = await ctx.organisation(permissions.manageModel)
  const newest = await newestNumber(organisation.db)
  if (newest === 0) throw new NotFound('A model of care to change')
  const number = basedOn + 1
  const isKept = number <= newest + 1 && (await keep(ctx, organisation, { id, number, document, because }))
  if (!isKept) {
    throw new Conflict(
      'Somebody else published a change meanwhile. Yours is still on this page: read theirs, then decide.',
    )
  }
  return { number, findings: checkModel(document) }
}

interface NewVersion {
  id: string
  number: number
  document: ModelOfCare
  because: string
}

/** Adds a version, or finds that these very words were added before; false when its number is another's. */
async function keep(
  { actor, now }: Ctx,
  { db, organisationId }: OrganisationGrant,
  { id, number, document, because }: NewVersion,
): Promise<boolean> {
  const words = JSON.stringify(document)
  await db
    .insertInto('modelVersion')
    .values({
      organisationId,
      id,
      number,
      document: words,
      because,
      madeBy: actor.id,
      madeAt: now,
    })
    .onConflict((same) => same.doNothing())
    .execute()
  const kept = await db
    .selectFrom('modelVersion')
    .select('id')
    .where('number', '=', number)
    .where('id', '=', id)
    .where(sql<boolean>`document = ${words}::jsonb`)
    .executeTakeFirst()
  return kept !== undefined
}

async function newestNumber(db: Tx): Promise<number> {
  const row = await db
    .selectFrom('modelVersion')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number ?? 0
}
