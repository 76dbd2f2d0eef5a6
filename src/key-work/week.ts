const DAY = 86_400_000

/** So many days after a day; both `YYYY-MM-DD`, the number may be negative. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The seven days of the week in which a day lies, Monday first. */
export function weekOf(day: string): string[] {
  const monday = daysAfter(day, 1 - weekdayOf(day))
  return [0, 1, 2, 3, 4, 5, 6].map((days) => daysAfter(monday, days))
}
