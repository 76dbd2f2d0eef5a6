const QUARTER = 15 * 60_000
/** So many quarters of an hour are remembered of a zone; what the pages of a home show lies close together. */
const MOST = 4_000

interface Zone {
  reader: Intl.DateTimeFormat
  offsets: Map<number, number>
}

const zones = new Map<string, Zone>()

/**
 * How far the wall clock of a zone (an IANA name) is ahead of UTC at an instant, in milliseconds. To ask the calendar
 * costs more than most of a page, so it is asked once for each quarter of an hour: no zone has changed its clock
 * within one since 1973.
 */
export function offsetAt(instant: number, timeZone: string): number {
  const zone = zones.get(timeZone) ?? zoneOf(timeZone)
  const quarter = Math.floor(instant / QUARTER)
  const known = zone.offsets.get(quarter)
  if (known !== undefined) return known
  const offset = readOffset(zone.reader, quarter * QUARTER)
  if (zone.offsets.size >= MOST) zone.offsets.clear()
  zone.offsets.set(quarter, offset)
  return offset
}

function zoneOf(timeZone: string): Zone {
  const reader = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const zone = { reader, offsets: new Map<number, number>() }
  zones.set(timeZone, zone)
  return zone
}

function readOffset(reader: Intl.DateTimeFormat, instant: number): number {
  const parts = Object.fromEntries(reader.formatToParts(instant).map(({ type, value }) => [type, value]))
  const { year = '', month, day, hour, minute, second } = parts
  return Date.parse(`${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}Z`) - instant
}
