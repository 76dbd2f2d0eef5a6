const DAY = 86_400_000

/** How many days lie between two days, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / DAY)
}

/** 1 for Monday to 7 for Sunday. */
export function weekDayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7
}
