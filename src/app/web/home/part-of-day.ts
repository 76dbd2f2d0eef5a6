/** Morning to noon, evening from five: what people say, in the home's own time (an IANA zone). */
export function partOfDay(timeZone: string, now: Date): 'morning' | 'afternoon' | 'evening' {
  const how = { timeZone, hour: 'numeric', hourCycle: 'h23' } as const
  const hour = Number(new Intl.DateTimeFormat('en-GB', how).format(now))
  if (hour >= 4 && hour < 12) return 'morning'
  return hour >= 12 && hour < 17 ? 'afternoon' : 'evening'
}
