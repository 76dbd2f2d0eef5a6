import { UnstyledButton } from '@mantine/core'
import { IconCalendar, IconX } from '@tabler/icons-react'
import type { Span } from '../contract.ts'
import { dayInWords, dayOf } from './near-days.ts'
import { say } from './words.ts'

type SpanChipProps = { span: Span; timeZone: string; onRemove: () => void }

/** The days to which the chronology is narrowed; pressed, all days are there again. */
export function SpanChip({ span, timeZone, onRemove }: SpanChipProps) {
  const first = dayOf(span.from, timeZone)
  const last = dayOf(new Date(Date.parse(span.to) - 1), timeZone)
  const from = dayInWords(first, timeZone)
  const says = first === last ? from : say('onlyDays', { from, to: dayInWords(last, timeZone) })
  return (
    <UnstyledButton className="rec-span" aria-label={`${says}. ${say('allDays')}`} onClick={onRemove}>
      <IconCalendar aria-hidden size={18} />
      {says}
      <IconX aria-hidden size={18} />
    </UnstyledButton>
  )
}
