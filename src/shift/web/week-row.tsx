import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { Link } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import { dayAfter, mondayOf } from '../wall-time.ts'
import { say } from './rota-words.ts'

/** Which week it is, and the way to the ones beside it. */
export function WeekRow({ monday, today }: { monday: string; today: string }) {
  const isNow = monday === mondayOf(today)
  const to = (week: string) => ({ to: '/rota', search: { week } })
  return (
    <div className="shf-days">
      <ActionIcon
        component={Link}
        {...to(dayAfter(monday, -7))}
        variant="default"
        aria-label={say('weekBefore')}
      >
        <IconChevronLeft aria-hidden size={22} />
      </ActionIcon>
      <h2>{isNow ? say('thisWeek') : say('weekOf', { day: fullDay(monday) })}</h2>
      <ActionIcon
        component={Link}
        {...to(dayAfter(monday, 7))}
        variant="default"
        aria-label={say('weekAfter')}
      >
        <IconChevronRight aria-hidden size={22} />
      </ActionIcon>
      {!isNow && (
        <Link className="shf-link" to="/rota">
          {say('thisWeek')}
        </Link>
      )}
    </div>
  )
}
