const SYSTEM = 'urn:attune:bench:nought-to-three'
const QUESTIONS = Array.from({ length: 32 }, (_, at) => `${at + 1}`)

export const INSTRUMENT = 'own-thirty-two'

/** A form of thirty-two questions with four answers each, as a provider would bring it in. */
export const formOf32 = {
  instrument: INSTRUMENT,
  name: 'Thirty-two questions',
  rights: 'Made for measuring this product.',
  file: {
    resourceType: 'Questionnaire',
    status: 'active',
    title: 'Thirty-two questions',
    item: QUESTIONS.map((linkId) => ({
      linkId,
      type: 'choice',
      text: `Question ${linkId}`,
      answerOption: [0, 1, 2, 3].map((value) => ({
        valueCoding: { system: SYSTEM, code: `${value}`, display: `${value}` },
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: value }],
      })),
    })),
  },
  scoring: {
    scales: [
      { id: 'total', name: 'Total', by: 'sum', of: QUESTIONS, lowest: 0, highest: 96, better: 'lower' },
    ],
    source: 'Own rule: the sum of the answers.',
  },
}

/** Every question answered, by chance. */
export function answersBy(chance: () => number) {
  return Object.fromEntries(
    QUESTIONS.map((linkId) => [
      linkId,
      [{ valueCoding: { system: SYSTEM, code: `${Math.floor(chance() * 4)}` } }],
    ]),
  )
}
