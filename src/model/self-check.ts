import { ElementName, type ModelOfCare } from './model-of-care.ts'

/**
 * What an element lacks: everything (`missing`), words, a tool, a rhythm, or, for the responses, a menu to
 * choose from.
 */
export interface ModelFinding {
  element: ElementName
  lacks: 'missing' | 'no-words' | 'no-tool' | 'no-menu' | 'no-rhythm'
}

/**
 * Whether a model is whole: each of the four elements says something, has a tool and comes round.
 * A model without findings can still be wrong; it can no longer be only a paper in a drawer.
 */
export function checkModel(model: Pick<ModelOfCare, 'elements'>): ModelFinding[] {
  return ElementName.options.flatMap((element) =>
    lacksOf(model, element).map((lacks) => ({ element, lacks })),
  )
}

function lacksOf(model: Pick<ModelOfCare, 'elements'>, name: ElementName): ModelFinding['lacks'][] {
  const element = model.elements[name]
  const noWords = element.says.trim() === ''
  const noTool = element.tools.length === 0
  const noMenu = element.menu.length === 0
  const noRhythm = element.rhythms.length === 0
  if (noWords && noTool && noMenu && noRhythm) return ['missing']
  const lacks: ModelFinding['lacks'][] = []
  if (noWords) lacks.push('no-words')
  if (noTool) lacks.push('no-tool')
  if (noMenu && name === 'respond') lacks.push('no-menu')
  if (noRhythm) lacks.push('no-rhythm')
  return lacks
}
