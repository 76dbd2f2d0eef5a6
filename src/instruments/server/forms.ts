import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { lastUsed } from '#platform/last-used.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { catalogue, type Instrument, instrumentOf, type Mode } from '../catalogue.ts'
import * as contract from '../contract/catalogue.ts'
import { everyItem, type Form, isQuestion, type Problem } from '../form.ts'
import { ownInstrument } from '../own-instruments.ts'
import * as permissions from '../permissions.ts'
import { readQuestionnaire } from '../read-questionnaire.ts'
import { checkScoring } from '../score-form.ts'
import { Scoring } from '../scoring.ts'
import './tables.ts'

/** A form as it is filled in now. */
export interface FormNow {
  /** Nothing for a form that ships. */
  formId?: contract.FormId
  name: string
  attribution: string
  form: Form
  json: unknown
  scoring: Scoring
}

export async function readInstruments(ctx: Ctx): Promise<OutputOf<typeof contract.readInstruments>> {
  const { db } = await ctx.organisation(permissions.readInstruments)
  const [forms, terms] = await Promise.all([versionsOf(db), termsOf(db)])
  const own = forms.filter(({ instrument }) => !instrumentOf(instrument)).map(asInstrument)
  return {
    instruments: [...catalogue, ...own].map((one) => {
      const brought = forms.find(({ instrument }) => instrument === one.id)
      const agreed = terms.get(one.id)
      return {
        ...one,
        form: brought
          ? ('brought-in' as const)
          : ownInstrument(one.id)
            ? ('ships' as const)
            : ('none' as const),
        versions: brought?.versions ?? 0,
        ...(agreed && { terms: agreed }),
        isOpen: isOpen(one.mode, agreed, ctx.now),
      }
    }),
  }
}

/** Whether the words of an instrument may be used today. */
function isOpen(mode: Mode, terms: contract.Terms | undefined, now: Date): boolean {
  if (mode !== 'pack') return mode !== 'score-only'
  const today = now.toISOString().slice(0, 10)
  return (
    terms !== undefined && terms.agreedOn <= today && (terms.endsOn === undefined || terms.endsOn >= today)
  )
}

export async function bringInForm(
  ctx: Ctx,
  {
    id,
    instrument,
    name,
    file,
    scoring = Scoring.parse({ scales: [] }),
    rights,
  }: InputOf<typeof contract.bringInForm>,
): Promise<OutputOf<typeof contract.bringInForm>> {
  const { db } = await ctx.organisation(permissions.bringInForm)
  await requireRight(db, ctx, instrument, rights)
  const { form, problems } = readQuestionnaire(file)
  if (!form) throw new NotValid({ file: problems.map(inWords) })
  const unfit = checkScoring(form, scoring)
  if (unfit.length > 0) throw new NotValid({ scoring: unfit.map(inWords) })
  await db
    .insertInto('instrumentForm')
    .values({
      ...{ organisationId: ctx.actor.organisationId, id, instrument, name, rights },
      questionnaire: JSON.stringify(file),
      scoring: JSON.stringify(scoring),
      ...{ madeBy: ctx.actor.id, madeAt: ctx.now },
    })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  return { questions: everyItem(form.items).filter(isQuestion).length }
}

/** The item first, so that whoever has the file open finds it. */
function inWords({ linkId, says }: Problem): string {
  return linkId === undefined ? says : `Item ${linkId}: ${says}`
}

async function requireRight(db: Tx, { now }: Ctx, instrument: string, rights: string): Promise<void> {
  const known = instrumentOf(instrument)
  if (!known && !instrument.startsWith('own-')) {
    throw new NotValid({ instrument: ['The id of a form of your own begins with own-.'] })
  }
  if (!known && rights.length < 3)
    throw new NotValid({ rights: ['Say whose form it is, and by what right it is used.'] })
  if (known?.mode === 'own') throw new NotValid({ instrument: ['This form ships with Attune.'] })
  if (known?.mode === 'score-only') {
    throw new NotValid({ instrument: ['Its words may not be used here. Write its results down instead.'] })
  }
  if (known && !isOpen(known.mode, (await termsOf(db)).get(instrument), now)) {
    throw new NotValid({ instrument: ['An administrator records the terms first.'] })
  }
}

export async function recordTerms(
  ctx: Ctx,
  { id, instrument, words, agreedOn, endsOn }: InputOf<typeof contract.recordTerms>,
): Promise<OutputOf<typeof contract.recordTerms>> {
  const { db } = await ctx.organisation(permissions.recordTerms)
  if (!instrumentOf(instrument)) throw new NotFound('This instrument')
  if (endsOn !== undefined && endsOn < agreedOn) throw new NotValid({ endsOn: ['This is before it began.'] })
  const { organisationId, id: toldBy } = ctx.actor
  await db
    .insertInto('instrumentTerms')
    .values({
      organisationId,
      id,
      instrument,
      words,
      agreedOn,
      endsOn: endsOn ?? null,
      toldBy,
      toldAt: ctx.now,
    })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  return {}
}

/** What is recorded about the right to use each instrument: the newest counts. */
async function termsOf(db: Tx): Promise<Map<string, contract.Terms>> {
  const { rows } = await sql<{
    instrument: string
    words: string
    agreedOn: string
    endsOn: string | null
    toldByName: string
  }>`
    select distinct on (t.instrument) t.instrument, t.words, t.agreed_on, t.ends_on, p.known_as as told_by_name
    from instrument_terms t
    join person p on p.organisation_id = t.organisation_id and p.id = t.told_by
    where t.organisation_id = attune_organisation()
    order by t.instrument, t.told_at desc, t.id`.execute(db)
  return new Map(
    rows.map(({ instrument, endsOn, ...terms }) => [
      instrument,
      { ...terms, ...(endsOn !== null && { endsOn }) },
    ]),
  )
}

interface Version {
  id: string
  instrument: string
  name: string
  rights: string
  versions: number
}

async function versionsOf(db: Tx): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select distinct on (instrument) id, instrument, name, rights,
      (count(*) over (partition by instrument))::int as versions
    from instrument_form where organisation_id = attune_organisation()
    order by instrument, made_at desc, id`.execute(db)
  return rows
}

/** The names of the provider's own instruments, by id. */
export async function ownNames(db: Tx): Promise<Map<string, string>> {
  return new Map((await versionsOf(db)).map(({ instrument, name }) => [instrument, name]))
}

function asInstrument({ instrument, name, rights }: Version): Instrument {
  return {
    ...{ id: instrument, name, asks: '', ages: '', items: '', about: 'child' },
    by: ['self', 'carer', 'teacher', 'professional', 'clinician', 'worker'],
    mode: 'open',
    rights,
    scales: [],
    checked: true,
  }
}

/** The instruments that can be filled in about a child today: what ships, and what was brought in and may still be used. */
export async function openForms(db: Tx, now: Date): Promise<Instrument[]> {
  const [forms, terms] = await Promise.all([versionsOf(db), termsOf(db)])
  const brought = forms.flatMap((one) => {
    const known = instrumentOf(one.instrument)
    return !known || isOpen(known.mode, terms.get(known.id), now) ? [known ?? asInstrument(one)] : []
  })
  return [...catalogue.filter(({ id, about }) => about === 'child' && ownInstrument(id)), ...brought]
}

/** The form of an instrument: a certain one that was brought in, or the newest, or the one that ships. */
export async function formNow(
  db: Tx,
  instrument: string,
  formId?: string | null,
): Promise<FormNow | undefined> {
  const ships = ownInstrument(instrument)
  if (ships && formId === undefined) return shipped(ships)
  const row = await db
    .selectFrom('instrumentForm')
    .select(['organisationId', 'id'])
    .where('instrument', '=', instrument)
    .$if(formId !== undefined && formId !== null, (asked) => asked.where('id', '=', formId ?? ''))
    .orderBy('madeAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? readOnce(db, row) : ships && shipped(ships)
}

/** Forms that were read before: one that was brought in never changes. */
const readBefore = lastUsed<FormNow>(100)

/** Reads a form that whoever asks may see; checking all its items again each time costs more than the rest. */
async function readOnce(
  db: Tx,
  { organisationId, id }: { organisationId: string; id: string },
): Promise<FormNow> {
  const key = `${organisationId} ${id}`
  const now = readBefore.get(key) ?? (await readBroughtIn(db, id))
  readBefore.keep(key, now)
  return now
}

async function readBroughtIn(db: Tx, id: string): Promise<FormNow> {
  const row = await db.selectFrom('instrumentForm').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const { form } = readQuestionnaire(row.questionnaire)
  if (!form) throw new Error('A form that was brought in cannot be read.')
  const attribution = form.copyright || row.rights || (instrumentOf(row.instrument)?.rights ?? '')
  const { name, scoring, questionnaire: json } = row
  return { formId: contract.FormId.parse(id), name, attribution, form, json, scoring: Scoring.parse(scoring) }
}

function shipped({ form, json, scoring }: NonNullable<ReturnType<typeof ownInstrument>>): FormNow {
  return { name: form.title, attribution: form.copyright, form, json, scoring }
}
