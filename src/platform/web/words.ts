import { i18n } from '@lingui/core'
import type { CompiledMessage } from '@lingui/message-utils/compileMessage'

type Values = Record<string, string | number>

/** Messages of another locale, by id, that stand in place of the British English ones. */
type Overrides = Record<string, CompiledMessage>

i18n.loadAndActivate({ locale: 'en-GB', messages: {} })
let overrides: Overrides = {}
const known = new Set<string>()

/**
 * The message catalogue of a part: each sentence under a name, in ICU MessageFormat
 * (`{count, plural, one {# note} other {# notes}}`), compiled while building. Returns the
 * function that says them.
 */
export function words<const Catalogue extends Record<string, string>>(part: string, catalogue: Catalogue) {
  return (name: keyof Catalogue & string, values?: Values): string => {
    const id = `${part}.${name}`
    if (!known.has(id)) {
      known.add(id)
      i18n.load(i18n.locale, { [id]: overrides[id] ?? asCompiled(catalogue[name] ?? name) })
    }
    return i18n._(id, values)
  }
}

/** A name that a catalogue takes from data has no grammar: it stands as it is, already compiled. */
function asCompiled(message: string): string | CompiledMessage {
  return typeof message === 'string' && !/[{}']/.test(message) ? [message] : message
}

/** Speaks another locale from now on; what is on the screen already is drawn anew by the caller. */
export function speak(locale: string, messages: Overrides): void {
  overrides = messages
  known.clear()
  i18n.loadAndActivate({ locale, messages: {} })
  document.documentElement.lang = locale
}

/** The locale in which dates and numbers are written. */
export function locale(): string {
  return i18n.locale
}
