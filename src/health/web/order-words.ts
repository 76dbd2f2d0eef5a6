import { shortDay } from '#platform/web/when.ts'
import { locale } from '#platform/web/words.ts'
import type { MedicineVersion } from '../contract/medicines.ts'
import { say } from './words.ts'

/** When a medicine is given, in words: `at 08:00 and 20:30, Mon, Thu`, `as needed: she wheezes`. */
export function whenGiven(version: MedicineVersion): string {
  const { given, neededWhen, endsOn } = version
  const when =
    given === 'as-needed' ? say('whenNeeded', { when: inSentence(neededWhen) }) : regularly(version)
  return [when, ...limits(version), ...(endsOn ? [say('until', { day: shortDay(endsOn) })] : [])].join(', ')
}

function regularly({ times, weekDays, everyDays }: MedicineVersion): string {
  const list = times.join(', ')
  const days = weekDays.map(dayName).join(', ')
  const when = days ? say('timesDays', { times: list, days }) : say('timesDaily', { times: list })
  return everyDays > 1 ? say('everyDays', { when, count: everyDays }) : when
}

function limits({ hoursBetween, mostInDay }: MedicineVersion): string[] {
  return [
    ...(hoursBetween ? [say('hoursBetween', { hours: hoursBetween })] : []),
    ...(mostInDay ? [say('mostInDay', { most: mostInDay })] : []),
  ]
}

/** The short name of a day of the week, 1 for Monday. */
export function dayName(day: number): string {
  // The first of January 2024 was a Monday.
  return shortDayName(`2024-01-0${day}`)
}

function shortDayName(day: string): string {
  return new Intl.DateTimeFormat(locale(), { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  )
}

/** Words that somebody wrote as a sentence of their own, as a part of another one. */
export function inSentence(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1).replace(/\.$/, '')
}
