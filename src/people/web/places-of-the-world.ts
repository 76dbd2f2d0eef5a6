import { locale } from '#platform/web/words.ts'
import { say } from './set-up-words.ts'

/** ISO 3166-1 alpha-2, without GB: its four nations have laws of their own. */
const CODES =
  'ADAEAFAGAIALAMAOARATAUAWAXAZBABBBDBEBFBGBHBIBJBMBNBOBRBSBTBWBYBZCACDCFCGCHCICKCLCMCNCOCRCUCVCWCYCZ' +
  'DEDJDKDMDODZECEEEGERESETFIFJFKFMFOFRGAGDGEGFGGGHGIGLGMGNGPGQGRGTGUGWGYHKHNHRHTHUIDIEILIMINIQIRISITJEJMJOJP' +
  'KEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENGNINLNONPNRNUNZ' +
  'OMPAPEPFPGPHPKPLPRPSPTPWPYQARERORSRURWSASBSCSDSESGSISKSLSMSNSOSRSSSTSVSYSZTCTDTGTHTJTLTMTNTOTRTTTVTWTZ' +
  'UAUGUSUYUZVAVCVEVGVIVNVUWSXKYEYTZAZMZW'

/** Every country by its name, the four nations of the United Kingdom first. */
export function countries(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale(), { type: 'region' })
  const others = (CODES.match(/../g) ?? []).map((code) => ({ value: code, label: names.of(code) ?? code }))
  return [
    { value: 'GB-ENG', label: say('england') },
    { value: 'GB-SCT', label: say('scotland') },
    { value: 'GB-WLS', label: say('wales') },
    { value: 'GB-NIR', label: say('northernIreland') },
    ...others.sort((one, other) => one.label.localeCompare(other.label, locale())),
  ]
}

/** The country that the browser speaks of; England where it says the United Kingdom. */
export function likelyCountry(): string {
  const region = new Intl.Locale(navigator.language).maximize().region ?? 'GB'
  return region === 'GB' ? 'GB-ENG' : region
}

/** The time zone of the device. */
export function likelyTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Every time zone, the likely one among them even where the browser does not list it. */
export function timeZones(): string[] {
  return [...new Set([likelyTimeZone(), ...Intl.supportedValuesOf('timeZone')])].sort()
}
