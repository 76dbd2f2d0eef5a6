import { offsetAt } from '#platform/zone-offset.ts'

/** The day it is in a home: `YYYY-MM-DD` in the home's time zone (an IANA name). */
export function todayIn(timeZone: string, now: Date): string {
  return new Date(now.getTime() + offsetAt(now.getTime(), timeZone)).toISOString().slice(0, 10)
}

/** Whole months from a day of birth to a day, both `YYYY-MM-DD`. Negative before birth. */
export function monthsOld(bornOn: string, on: string): number {
  const [bornYear = 0, bornMonth = 0, bornDay = 0] = bornOn.split('-').map(Number)
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number)
  const months = (year - bornYear) * 12 + (month - bornMonth)
  return day < bornDay ? months - 1 : months
}

/** Whole years of age on a day. */
export function yearsOld(bornOn: string, on: string): number {
  return Math.floor(monthsOld(bornOn, on) / 12)
}

/** The day before a day, both `YYYY-MM-DD`. */
export function dayBefore(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`)
  noon.setUTCDate(noon.getUTCDate() - 1)
  return noon.toISOString().slice(0, 10)
}
