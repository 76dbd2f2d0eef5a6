import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keptOffline } from '#app/web/kept-offline.ts'
import { addContact, ContactId } from '#people/contract/children.ts'
import { withoutFields } from '#platform/without-fields.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import type { Answers } from './answers.ts'
import { keepAnswerFile, openAnswerFile } from './contract/answer-files.ts'
import { bringInForm, FormId } from './contract/catalogue.ts'
import * as results from './contract/results.ts'
import { shortNameOf } from './short-name.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
  await home.done('grace', bringInForm, {
    ...{ id: FormId.parse(randomUUID()), instrument, name: 'The visit', rights: 'Ours.' },
    file: form,
  })
})
afterAll(() => home.close())

const instrument = 'own-visit'
const EXTENSION = 'http://hl7.org/fhir/StructureDefinition/questionnaire-referenceResource'
const form = {
  resourceType: 'Questionnaire',
  title: 'The visit',
  item: [
    { linkId: 'drawing', type: 'attachment', text: 'A drawing?' },
    {
      ...{ linkId: 'who', type: 'reference', text: 'Who came?' },
      extension: [
        { url: EXTENSION, valueCode: 'Practitioner' },
        { url: EXTENSION, valueCode: 'RelatedPerson' },
      ],
    },
    {
      linkId: 'thing',
      type: 'reference',
      text: 'Which bed?',
      extension: [{ url: EXTENSION, valueCode: 'Location' }],
    },
  ],
}
const about = () => ({ childId: home.tom, instrument })
const sent = (bytes: Buffer) => bytes.toString('base64url')
const aPicture = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#e0a030' } })
    .png()
    .toBuffer()

async function given(who: 'amina' | 'nils' | 'tom', bytes: Buffer) {
  const id = randomUUID()
  const kept = await home.done(who, keepAnswerFile, { ...about(), id, bytes: sent(bytes) })
  return { id, answer: { valueAttachment: { ...kept, url: `urn:uuid:${id}`, title: 'visit.png' } } }
}

const filled = (answers: Answers, respondent: 'worker' | 'self' = 'worker') => ({
  ...{ ...about(), id: results.ResultId.parse(randomUUID()), respondent, respondentName: '' },
  ...{ happenedAt: home.clock.now.toISOString(), answers, skipped: [] },
})

describe('a file as an answer', () => {
  test('is known by its bytes: pictures are drawn anew, PDFs are kept as they are, all else is refused', async () => {
    const { answer } = await given('amina', await aPicture())
    expect(answer.valueAttachment).toMatchObject({ contentType: 'image/webp' })
    const pdf = Buffer.from('%PDF-1.7 a page of it %%EOF')
    expect((await given('amina', pdf)).answer.valueAttachment).toMatchObject({
      contentType: 'application/pdf',
      size: pdf.length,
    })
    for (const words of ['<script>alert(1)</script> and more', '%PDF-1.7 that never ends as it should']) {
      const bytes = sent(Buffer.from(words))
      const answer = await home.as('amina', keepAnswerFile, { ...about(), id: randomUUID(), bytes })
      expect(answer, words).toMatchObject({ status: 422, body: { fields: { bytes: [expect.any(String)] } } })
    }
  })

  test('is opened by those who read the answers once they are handed in, and by nobody before', async () => {
    const { id, answer } = await given('amina', await aPicture())
    const told = filled({ drawing: [answer] })
    const opening = { childId: home.tom, resultId: told.id, fileId: id }
    expect((await home.as('noor', openAnswerFile, opening)).status).toBe(404)
    await home.done('amina', results.fillIn, told)
    const opened = await home.done('noor', openAnswerFile, opening)
    const { format } = await sharp(Buffer.from(opened.bytes, 'base64url')).metadata()
    expect([opened.contentType, format]).toEqual(['image/webp', 'webp'])
    expect((await home.as('nils', openAnswerFile, opening)).status).toBe(403)
    // What an adult gave about them is not the young person’s to open here.
    expect((await home.as('tom', openAnswerFile, opening)).status).toBe(404)
    expect((await home.as('noor', openAnswerFile, { ...opening, fileId: randomUUID() })).status).toBe(404)
  })

  test('of the young person is theirs to open again', async () => {
    const { id, answer } = await given('tom', await aPicture())
    const told = filled({ drawing: [answer] }, 'self')
    await home.done('tom', results.fillIn, told)
    await home.done('tom', openAnswerFile, { childId: home.tom, resultId: told.id, fileId: id })
  })

  test('of somebody else, of another kind, or of other answers is not taken', async () => {
    const { answer } = await given('nils', await aPicture())
    expect((await home.as('amina', results.fillIn, filled({ drawing: [answer] }))).status).toBe(422)
    const changed = {
      valueAttachment: { ...answer.valueAttachment, contentType: 'application/pdf' as const },
    }
    expect((await home.as('nils', results.fillIn, filled({ drawing: [changed] }))).status).toBe(422)
    await home.done('nils', results.fillIn, filled({ drawing: [answer] }))
    expect((await home.as('nils', results.fillIn, filled({ drawing: [answer] }))).status).toBe(422)
  })
})

describe('somebody as an answer', () => {
  test('is one of those whom the form means, or a name', async () => {
    const { people = [] } = await home.done('amina', results.readForm, about())
    expect(people).toContainEqual(
      expect.objectContaining({ reference: `Patient/${home.tom}`, type: 'Patient', display: 'Tom' }),
    )
    const noor = people.find(({ type, display }) => type === 'Practitioner' && display === 'Noor')
    const tom = people.find(({ type }) => type === 'Patient')
    const say = (valueReference: unknown) => ({ who: [{ valueReference }] }) as Answers
    expect((await home.as('amina', results.fillIn, filled(say(tom)))).status).toBe(422)
    const unknown = { ...noor, reference: `Practitioner/${home.people.sam}` }
    expect((await home.as('amina', results.fillIn, filled(say(unknown)))).status).toBe(422)
    await home.done('amina', results.fillIn, filled(say({ display: 'The man from next door' })))
    await home.done('amina', results.fillIn, filled(say(noor)))
  })

  test('leaves the house as an id and without a name, and a file without what it was called', async () => {
    const { people = [] } = await home.done('amina', results.readForm, about())
    const noor = people.find(({ display }) => display === 'Noor')
    const { id, answer } = await given('amina', await aPicture())
    const told = filled({ who: noor ? [{ valueReference: noor }] : [], drawing: [answer] })
    await home.done('amina', results.fillIn, told)
    const { fhir } = await home.done('noor', results.readFilled, { childId: home.tom, resultId: told.id })
    expect(fhir[0]).toMatchObject({
      item: [
        {
          linkId: 'drawing',
          answer: [{ valueAttachment: { contentType: 'image/webp', url: `urn:uuid:${id}` } }],
        },
        { linkId: 'who', answer: [{ valueReference: { reference: noor?.reference, type: 'Practitioner' } }] },
      ],
    })
    expect(JSON.stringify(fhir)).not.toMatch(/Noor|visit\.png/)
  })
})

describe('somebody around the young person as an answer', () => {
  const ofAunt = async () => {
    const { people = [] } = await home.done('amina', results.readForm, about())
    return people.find(({ type }) => type === 'RelatedPerson')
  }

  test('is kept on the device without their whole name, also where they were chosen already', async () => {
    const id = ContactId.parse(randomUUID())
    const olga = { name: 'Olga Kanarek', relationship: 'Aunt', phone: '', email: '', mayKnowAddress: false }
    await home.done('grace', addContact, { childId: home.tom, contact: { id, ...olga } })
    expect(await ofAunt()).toMatchObject({ display: 'Olga (Aunt)', fullName: 'Olga Kanarek' })
    // As a device sent it that still had the whole name.
    const before = { reference: `RelatedPerson/${id}`, type: 'RelatedPerson', display: 'Olga Kanarek' }
    const answers = { who: [{ valueReference: before }] }
    await home.done('amina', results.saveAnswers, { ...about(), answers, skipped: [] })
    const form = await home.done('amina', results.readForm, about())
    expect(form.draft?.answers).toMatchObject({ who: [{ valueReference: { display: 'Olga (Aunt)' } }] })
    const { without = [] } = keptOffline.find(({ operation }) => operation === results.readForm) ?? {}
    const kept = JSON.stringify(withoutFields(form, without))
    expect(kept).toContain('Olga (Aunt)')
    expect(kept).not.toContain('Kanarek')
  })

  test('stands in the record by their whole name, whatever the device called them', async () => {
    const { fullName: _, ...aunt } = (await ofAunt()) ?? { display: '' }
    const told = filled({ who: [{ valueReference: { ...aunt, display: 'Nobody' } }] })
    await home.done('amina', results.fillIn, told)
    const { answers } = await home.done('noor', results.readFilled, { childId: home.tom, resultId: told.id })
    expect(answers).toMatchObject({ who: [{ valueReference: { display: 'Olga Kanarek' } }] })
  })

  test.each([
    ['Olga Kanarek', 'Aunt', 'Olga (Aunt)'],
    ['Mr Kay', 'Teacher', 'K. (Teacher)'],
    ['Dr. Ólafur Sand', 'Doctor', 'Ó. (Doctor)'],
    ['Mrs', 'Neighbour', 'Neighbour'],
    ['  Bo ', 'Friend', 'Bo (Friend)'],
  ])('%s, %s, is %s without the whole name', (name, relationship, short) => {
    expect(shortNameOf({ name, relationship })).toBe(short)
  })
})
