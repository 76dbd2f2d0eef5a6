import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkRecord } from '#platform/server/check-record.ts'
import { aHome, send, type TestHome } from '../../test/a-home.ts'
import { keepAnswerFile } from './contract/answer-files.ts'
import { saveByLink } from './contract/by-link.ts'
import { bringInForm, FormId } from './contract/catalogue.ts'
import { LinkId, makeLink } from './contract/links.ts'
import * as results from './contract/results.ts'
import { clearUnfinished } from './server/clearing.ts'

const instrument = 'own-drawing'
let home: TestHome
beforeAll(async () => {
  home = await aHome()
  const item = [
    { linkId: 'drawing', type: 'attachment', text: 'A drawing?' },
    { linkId: 'words', type: 'text', text: 'What is on it?' },
  ]
  await home.done('grace', bringInForm, {
    ...{ id: FormId.parse(randomUUID()), instrument, name: 'A drawing', rights: 'Ours.' },
    file: { resourceType: 'Questionnaire', title: 'A drawing', item },
  })
})
afterAll(() => home.close())

const admin = () => home.database.admin
const about = () => ({ childId: home.tom, instrument })
const saying = (words: string) => ({ answers: { words: [{ valueString: words }] }, skipped: [] })
const clear = (at = new Date()) => clearUnfinished(home.database.pool, at)
const begins = (who: 'amina' | 'nils' | 'noor', words: string) =>
  home.done(who, results.saveAnswers, { ...about(), ...saying(words) })
const begun = async (who: 'amina' | 'nils' | 'noor') =>
  (await home.done(who, results.readForm, about())).draft?.answers.words?.[0]

/** As if it were so many days ago by the database's own clock. */
async function setBack(table: string, column: string, days: number, where = 'true') {
  await admin().query(`update ${table} set ${column} = now() - $1 * interval '1 day' where ${where}`, [days])
}

async function linkEnded(days: number) {
  const ended = `now() - $1 * interval '1 day'`
  await admin().query(`update form_link set ends_at = ${ended}, made_at = ${ended} - interval '7 days'`, [
    days,
  ])
}

async function givesFile(who: 'amina' | 'nils'): Promise<string> {
  const id = randomUUID()
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#e0a030' } }).png()
  const bytes = (await picture.toBuffer()).toString('base64url')
  await home.done(who, keepAnswerFile, { ...about(), id, bytes })
  return id
}

const filesLeft = async (ids: readonly string[]) => {
  const { rows } = await admin().query<{ id: string }>('select id from file where id = any ($1)', [ids])
  return ids.filter((id) => rows.some((row) => row.id === id))
}

test('answers are cleared 30 days after they were last touched, and not a day sooner', async () => {
  await begins('amina', 'He drew a boat.')
  await begins('nils', 'He drew a cat.')
  const ofAmina = `person_id = '${home.people.amina}'`
  await setBack('answers_draft', 'saved_at', 29)
  expect(await clear()).toBe(0)
  await setBack('answers_draft', 'saved_at', 31, ofAmina)
  expect(await clear()).toBe(1)
  expect([await begun('amina'), await begun('nils')]).toEqual([undefined, { valueString: 'He drew a cat.' }])
  expect(await clear()).toBe(0)
})

test('by a link they are cleared 30 days after its end, and are there for a new one until then', async () => {
  const { token, code } = await home.done('noor', makeLink, {
    ...{ id: LinkId.parse(randomUUID()), ...about(), respondent: 'teacher', name: 'Ms Hill' },
    ...{ because: 'You see him every day.', days: 14 },
  })
  await send(home.app, saveByLink, { token, code, ...saying('He drew a heron.') })
  const kept = async () =>
    (await admin().query<{ answers: unknown }>('select answers from link_answers')).rows.map(
      (row) => row.answers,
    )
  await setBack('link_answers', 'saved_at', 40)
  await linkEnded(29)
  expect(await clear()).toBe(0)
  expect(JSON.stringify(await kept())).toContain('heron')
  await linkEnded(31)
  expect(await clear()).toBe(1)
  expect(await kept()).toEqual([null])
})

test('a file goes with the answers it was given for, and stays where they were handed in or are still given', async () => {
  const handedIn = await givesFile('amina')
  const drawing = {
    valueAttachment: { contentType: 'image/webp', url: `urn:uuid:${handedIn}`, title: 'boat.png', size: 1 },
  } as const
  await home.done('amina', results.fillIn, {
    ...{ ...about(), id: results.ResultId.parse(randomUUID()), respondent: 'worker', respondentName: '' },
    ...{ happenedAt: home.clock.now.toISOString(), answers: { drawing: [drawing] }, skipped: [] },
  })
  const [left, given] = [await givesFile('amina'), await givesFile('nils')]
  await begins('nils', 'He drew a fox.')
  await setBack('answers_draft', 'saved_at', 31)
  await setBack('answers_draft', 'saved_at', 2, `person_id = '${home.people.nils}'`)
  await setBack('answer_file', 'told_at', 29)
  expect(await clear()).toBe(0)
  await setBack('answer_file', 'told_at', 31)
  expect(await clear()).toBe(1)
  expect(await filesLeft([handedIn, left, given])).toEqual([handedIn, given])
})

test('a clock that is ahead clears nothing', async () => {
  await begins('noor', 'He drew a wren.')
  await setBack('answers_draft', 'saved_at', 0, `person_id = '${home.people.noor}'`)
  expect(await clear(new Date(Date.now() + 90 * 86_400_000))).toBe(0)
  expect(await begun('noor')).toEqual({ valueString: 'He drew a wren.' })
})

test('that it was done stands in the history without a word, and the record is still whole', async () => {
  const { rows } = await admin().query<{ kind: string; row: string }>(
    'select kind, to_jsonb(u)::text as row from unfinished_cleared u order by kind',
  )
  expect(rows.map(({ kind }) => kind)).toEqual(['answers', 'answers-by-link', 'file'])
  expect(rows.map(({ row }) => row).join()).not.toMatch(/drew|amina|Hill/)
  const { rows: told } = await admin().query(
    `select deed, permission from change where table_name = 'file' and deed = 'delete'`,
  )
  expect(told).toEqual([{ deed: 'delete', permission: 'instruments.clear-unfinished' }])
  const client = await admin().connect()
  const { findings } = await checkRecord(client)
  client.release()
  expect(findings).toEqual([])
})
