/** What a browser offers for turning speech into words, as far as it is used here. */
export interface Recognition {
  lang: string
  continuous: boolean
  interimResults: boolean
  processLocally: boolean
  onresult: ((event: RecognitionEvent) => void) | null
  onerror: (() => void) | null
  start: () => void
  stop: () => void
}

export interface RecognitionEvent {
  results: ArrayLike<ArrayLike<{ transcript: string }>>
}

interface RecognitionKind {
  new (): Recognition
  available?: (asked: { langs: string[]; processLocally: boolean }) => Promise<string>
}

/**
 * Speech turned into words on this device, ready to begin; undefined wherever the browser does not promise
 * that it stays on the device. A browser that can only send the voice away is never asked to, and nothing is
 * installed: what a worker says about a child goes to nobody.
 */
export async function localRecognition(browser: object, lang: string): Promise<Recognition | undefined> {
  const Kind = 'SpeechRecognition' in browser ? browser.SpeechRecognition : undefined
  if (!isKind(Kind) || !Kind.available) return undefined
  const promised = await Kind.available({ langs: [lang], processLocally: true }).catch(() => 'unavailable')
  if (promised !== 'available') return undefined
  const recognition = new Kind()
  // A browser that knows the question but not the setting could still send the voice away.
  if (!('processLocally' in recognition)) return undefined
  recognition.processLocally = true
  recognition.lang = lang
  recognition.continuous = true
  recognition.interimResults = false
  return recognition
}

function isKind(kind: unknown): kind is RecognitionKind {
  return typeof kind === 'function'
}

/** All that was understood so far, as one text. */
export function wordsIn({ results }: RecognitionEvent): string {
  return Array.from(results, (result) => result[0]?.transcript.trim() ?? '')
    .filter(Boolean)
    .join(' ')
}
