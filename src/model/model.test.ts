import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { adoptTemplate, ModelVersionId, publishModel, readModel, readTemplates } from './contract/model.ts'
import type { ModelOfCare } from './model-of-care.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

const anId = () => ModelVersionId.parse(randomUUID())

async function inForce(): Promise<{ number: number; document: ModelOfCare }> {
  const { inForce: model } = await home.done('grace', readModel, {})
  if (!model) throw new Error('a model was taken up before')
  return model
}

function withoutReviewRhythms(document: ModelOfCare): ModelOfCare {
  const { elements } = document
  return { ...document, elements: { ...elements, review: { ...elements.review, rhythms: [] } } }
}

describe('a provider’s model of care', () => {
  test('is not there until somebody chooses where to start from', async () => {
    expect(await home.done('nils', readModel, {})).toEqual({ versions: [] })
    const { templates } = await home.done('grace', readTemplates, {})
    expect(templates).toHaveLength(4)
    for (const { elements } of templates) {
      expect(elements.map(({ element }) => element)).toEqual(['assess', 'respond', 'review', 'regulate'])
      expect(elements.every(({ rhythms }) => rhythms > 0)).toBe(true)
    }
  })

  test('is started by the manager from a template, whole, and read by everyone who works with it', async () => {
    const id = anId()
    await home.done('grace', adoptTemplate, { id, templateId: 'four-elements' })
    await home.done('grace', adoptTemplate, { id, templateId: 'four-elements' })
    for (const who of ['nils', 'noor', 'ruth', 'ada', 'beth'] as const) {
      const { inForce: model, versions } = await home.done(who, readModel, {})
      expect(model).toMatchObject({ number: 1, findings: [], document: { name: 'Four elements' } })
      expect(versions).toMatchObject([{ number: 1, madeByName: 'Grace', changes: [] }])
    }
  })

  test('is not replaced by another template once it is there', async () => {
    const again = { id: anId(), templateId: 'integrative-milieu' }
    expect(await home.as('ada', adoptTemplate, again)).toMatchObject({ status: 409 })
  })

  test('is changed by the manager or the administrator, not by others', async () => {
    const { document, number } = await inForce()
    const change = { id: anId(), basedOn: number, document, because: 'Because I would like to.' }
    for (const who of ['nils', 'noor', 'ruth', 'mum', 'dawn', 'tom'] as const) {
      expect(await home.as(who, publishModel, change)).toMatchObject({ status: 403 })
    }
  })
})

describe('publishing a change', () => {
  test('makes a new version, keeps the old one, and says what differs and why', async () => {
    const { document, number } = await inForce()
    const changed = withoutReviewRhythms(document)
    const published = await home.done('ada', publishModel, {
      id: anId(),
      basedOn: number,
      document: changed,
      because: 'We want to agree the rhythm with the team first.',
    })
    expect(published.number).toBe(number + 1)
    const { inForce: model, versions } = await home.done('grace', readModel, {})
    expect(model?.document).toEqual(changed)
    expect(versions.map((one) => one.number)).toEqual([2, 1])
    expect(versions[0]).toMatchObject({ because: 'We want to agree the rhythm with the team first.' })
    expect(versions[0]?.changes).toEqual(
      document.elements.review.rhythms.map(({ says }) => ({
        deed: 'taken-away',
        thing: 'rhythm',
        element: 'review',
        name: says,
      })),
    )
  })

  test('without the last rhythm of an element is allowed, and said', async () => {
    const { document, number } = await inForce()
    const { findings } = await home.done('grace', publishModel, {
      id: anId(),
      basedOn: number,
      document: withoutReviewRhythms(document),
      because: 'Still being agreed.',
    })
    expect(findings).toEqual([{ element: 'review', lacks: 'no-rhythm' }])
    expect((await home.done('nils', readModel, {})).inForce?.findings).toEqual(findings)
  })

  test('by two people at once keeps the first, and asks the second to read it', async () => {
    const { document, number } = await inForce()
    const graces = { id: anId(), basedOn: number, document, because: 'Grace was first.' }
    const adas = { id: anId(), basedOn: number, document, because: 'Ada was second.' }
    await home.done('grace', publishModel, graces)
    expect(await home.as('ada', publishModel, adas)).toMatchObject({
      status: 409,
      body: { title: expect.stringContaining('Somebody else published') },
    })
    await home.done('grace', publishModel, graces)
    const { versions } = await home.done('ada', readModel, {})
    expect(versions[0]).toMatchObject({ number: number + 1, because: 'Grace was first.' })
    const otherWords = { ...graces, document: { ...document, name: 'Our way' } }
    expect(await home.as('grace', publishModel, otherWords)).toMatchObject({ status: 409 })
  })

  test('needs a reason, and every rhythm needs to come round', async () => {
    const { document, number } = await inForce()
    const bare = { id: anId(), basedOn: number, document, because: ' ' }
    expect(await home.as('grace', publishModel, bare)).toMatchObject({
      status: 422,
      body: { fields: { because: expect.any(Array) } },
    })
  })
})
