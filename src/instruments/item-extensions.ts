import type { Picture } from './form.ts'
import type { Extension } from './questionnaire-json.ts'

const WEIGHTS = ['ordinalValue', 'itemWeight', 'questionnaire-ordinalValue']

/** What makes a question something else than what it says, and is not done here. */
const REFUSED: Readonly<Record<string, string>> = {
  'sdc-questionnaire-calculatedExpression': 'Its answer would be calculated by a formula of the file.',
  'cqf-calculatedValue': 'Its answer would be calculated by a formula of the file.',
  'sdc-questionnaire-enableWhenExpression': 'It would be shown or hidden by a formula of the file.',
  'sdc-questionnaire-answerExpression': 'Its answers would be looked up by a formula of the file.',
  'sdc-questionnaire-answerOptionsToggleExpression': 'Its answers would change by a formula of the file.',
}

/** Why an item cannot be taken as it is; nothing where it can. */
export function isRefused(extension: readonly Extension[]): string | undefined {
  for (const { url } of extension) {
    const why = REFUSED[nameOf(url)]
    if (why) return `${why} Take it out of the file, or answer it as an ordinary question.`
  }
  return undefined
}

/** What an answer counts. */
export function weightIn(extension: readonly Extension[]): { ordinal?: number } {
  const found = extension.find(({ url }) => WEIGHTS.includes(nameOf(url)))
  const ordinal = found?.valueDecimal ?? found?.valueInteger
  return ordinal === undefined ? {} : { ordinal }
}

const MEGABYTE = 1_000_000

/** What kind of file is wanted, how large at most, and whom an answer may name. */
export function wantedIn(extension: readonly Extension[]) {
  const codes = (name: string) =>
    extension.flatMap(({ url, valueCode }) => (nameOf(url) === name && valueCode ? [valueCode] : []))
  const size = extension.find(({ url }) => nameOf(url) === 'maxSize')
  const megabytes = size?.valueDecimal ?? size?.valueInteger
  const [mimeTypes, refersTo] = [codes('mimeType'), codes('questionnaire-referenceResource')]
  return {
    ...(mimeTypes.length > 0 && { mimeTypes }),
    ...(megabytes !== undefined && { mostBytes: megabytes * MEGABYTE }),
    ...(refersTo.length > 0 && { refersTo }),
  }
}

/** The lowest and highest number, the unit, and whether the item is kept out of sight. */
export function limitsIn(extension: readonly Extension[]) {
  const under = (name: string) => extension.find(({ url }) => nameOf(url) === name)
  const number = (name: string) => under(name)?.valueDecimal ?? under(name)?.valueInteger
  const lowest = number('minValue')
  const highest = number('maxValue')
  const unit = under('questionnaire-unit')?.valueCoding
  const unitText = unit?.display ?? unit?.code
  return {
    isHidden: under('questionnaire-hidden')?.valueBoolean === true,
    ...(lowest !== undefined && { lowest }),
    ...(highest !== undefined && { highest }),
    ...(unitText !== undefined && { unit: unitText }),
  }
}

const MEDIA = ['sdc-questionnaire-itemMedia', 'sdc-questionnaire-itemAnswerMedia']
const DRAWN = ['image/png', 'image/jpeg', 'image/webp', 'image/gif']
/** Letters of base64: some 400 kB of picture. */
const LARGEST_PICTURE = 550_000

/** The picture of a question or an answer, where one comes within the file; what lies elsewhere is not fetched. */
export function pictureIn(extension: readonly Extension[]): { picture?: Picture } {
  const media = extension.find(({ url }) => MEDIA.includes(nameOf(url)))?.valueAttachment
  const { contentType = '', data = '', title = '' } = media ?? {}
  const isPicture = DRAWN.includes(contentType) && data.length <= LARGEST_PICTURE
  if (!isPicture || !/^[A-Za-z0-9+/]+={0,2}$/.test(data)) return {}
  return { picture: { src: `data:${contentType};base64,${data}`, says: title } }
}

interface Worded {
  text: string
  prefix: string
  code: readonly { display?: string | undefined }[]
}

/** The words of an item, without spaces round them; where it has none, those of its code. */
export function wordsFor({ text, prefix, code }: Worded) {
  return { text: (text || (code[0]?.display ?? '')).trim(), prefix: prefix.trim() }
}

function nameOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1)
}
