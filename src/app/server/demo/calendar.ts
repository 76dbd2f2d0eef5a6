const DAY = 86_400_000

/** The 26 weeks of the story, ending on the day it is told. Times are UTC, read as the home's evening or morning. */
export interface Calendar {
  today: Date
  /** The instant of a time of day, so many days ago. */
  at: (daysAgo: number, hour: number, minute?: number) => Date
  /** Whether that time has come yet: today's story ends now. */
  hasCome: (daysAgo: number, hour: number) => boolean
  /** The day so many days ago, as YYYY-MM-DD. */
  day: (daysAgo: number) => string
}

export const DAYS = 182

export function calendarOf(now: Date): Calendar {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())
  const at = (daysAgo: number, hour: number, minute = 0) => {
    const instant = midnight - daysAgo * DAY + hour * 3_600_000 + minute * 60_000
    return new Date(Math.min(instant, now.getTime() - 60_000))
  }
  const hasCome = (daysAgo: number, hour: number) =>
    midnight - daysAgo * DAY + hour * 3_600_000 < now.getTime()
  return {
    today: now,
    at,
    hasCome,
    day: (daysAgo) => new Date(midnight - daysAgo * DAY).toISOString().slice(0, 10),
  }
}

/** The day of birth of someone who is so many years and months old. */
export function bornOn(now: Date, years: number, months: number): string {
  const born = new Date(Date.UTC(now.getUTCFullYear() - years, now.getUTCMonth() - months, 11))
  return born.toISOString().slice(0, 10)
}
