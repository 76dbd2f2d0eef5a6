const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthNames =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/

const midnight = '(?:[T ]00:00(?::00(?:\\.0+)?)?Z?)?'
const yearFirst = new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})${midnight}$`)
const dayFirst = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${midnight}$`)
const monthInWords = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?[ ,-] ?(\d{4})$/i

/**
 * A day as people and spreadsheets write it: 2013-02-28, 28/02/2013, 28 Feb 2013. The day always comes
 * before the month, as in the United Kingdom. Answers YYYY-MM-DD, or undefined when it is no day.
 */
export function readWrittenDate(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = yearFirst.exec(text) ?? []
  if (year) return dateOf(year, Number(month), day)
  const [, dayOf = '', second = '', lastYear = ''] = dayFirst.exec(text) ?? []
  if (lastYear) return dateOf(lastYear, Number(second), dayOf)
  const [, dayBefore = '', name = '', yearAfter = ''] = monthInWords.exec(text) ?? []
  const month3 = monthNames.test(name.toLowerCase()) ? months.indexOf(name.slice(0, 3).toLowerCase()) + 1 : 0
  return dateOf(yearAfter, month3, dayBefore)
}

/** Why it is no day, and how to write it. */
export function sayNoDate(text: string): string {
  const write = 'Write it as 2013-02-28.'
  if (/^\d{5}$/.test(text)) return `${text} is how a spreadsheet counts days. ${write}`
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(text)) return `${text} leaves the century open. ${write}`
  const [, , month = ''] = dayFirst.exec(text) ?? []
  if (Number(month) > 12) return `${text} has no such month: the day comes first. ${write}`
  return `${text} is not a date. ${write}`
}

function dateOf(year: string, month: number, day: string): string | undefined {
  if (Number(year) < 1900) return undefined
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)))
  const stays = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day)
  return stays ? date.toISOString().slice(0, 10) : undefined
}
