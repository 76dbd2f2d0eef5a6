import { ElementName, type ModelOfCare } from './model-of-care.ts'

/**
 * Two people changed a model at once: what I changed since `base`, laid over `theirs`. Where only one of
 * us changed a piece (an element, the practices, the principles, the
 * times after a hard moment, the name, the first words) theirs and
 * mine both stay; where both did, mine stands, and the difference to theirs is shown before it is in force.
 */
export function layOver(base: ModelOfCare, mine: ModelOfCare, theirs: ModelOfCare): ModelOfCare {
  const pick = <Piece>(pieceOf: (model: ModelOfCare) => Piece): Piece =>
    isSame(pieceOf(base), pieceOf(mine)) ? pieceOf(theirs) : pieceOf(mine)
  const element = (name: ElementName) => pick(({ elements }) => elements[name])
  const { assess, respond, review, regulate } = ElementName.enum
  return {
    ...theirs,
    name: pick(({ name }) => name),
    says: pick(({ says }) => says),
    practices: pick(({ practices }) => practices),
    principles: pick(({ principles }) => principles),
    afterMoments: pick(({ afterMoments }) => afterMoments),
    elements: {
      assess: element(assess),
      respond: element(respond),
      review: element(review),
      regulate: element(regulate),
    },
  }
}

/** The pieces come from one document: the order of their keys is the same. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
