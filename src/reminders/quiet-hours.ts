/** From when to when somebody wants to hear nothing: times of day `HH:MM` by the clock of the home. */
export interface QuietHours {
  quietFrom: string
  quietTo: string
}

/**
 * Whether it is quiet at an instant in a time zone (IANA name). The hours may go over midnight; the same time twice
 * means never.
 */
export function isQuiet({ quietFrom, quietTo }: QuietHours, timeZone: string, at: Date): boolean {
  const how = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const time = new Intl.DateTimeFormat('en-GB', how).format(at)
  const [from, to] = [quietFrom.slice(0, 5), quietTo.slice(0, 5)]
  if (from === to) return false
  return from < to ? time >= from && time < to : time >= from || time < to
}
