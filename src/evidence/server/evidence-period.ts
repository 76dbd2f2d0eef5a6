/** The days that a pack looks at, both included, and the instants between which they lie. */
export interface EvidencePeriod {
  from: string
  to: string
  fromAt: Date
  toAt: Date
  timeZone: string
}
