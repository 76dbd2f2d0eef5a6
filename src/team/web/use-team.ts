import type { HomeShown } from '#people/contract/sign-in.ts'
import { dayBefore, todayIn } from '#people/home-day.ts'
import { useAsk } from '#platform/web/operations.ts'
import { readRota } from '#shift/contract/rota.ts'
import { readTeam, type Team } from '../contract.ts'
import { nightsInARow } from '../nights-in-a-row.ts'

/** The team of a home, and who has many nights behind them by the rota, for whoever may see it. */
export function useTeam(home: HomeShown) {
  const asked = useAsk(readTeam, { homeId: home.id })
  const today = todayIn(home.timeZone, new Date())
  const nights = useNights(home, today, { skip: asked.data?.as !== 'home-manager' })
  return { asked, today, nights }
}

/** By person, how many nights in a row they have by the rota. */
export function useNights(home: HomeShown, today: string, { skip = false } = {}) {
  const rota = useAsk(readRota, { homeId: home.id, fromOn: sixDaysBefore(today) }, { skip })
  return nightsInARow(rota.data?.planned ?? [], today)
}

function sixDaysBefore(day: string): string {
  return Array.from({ length: 6 }).reduce<string>((earlier) => dayBefore(earlier), day)
}

/** What says most of the whole: where people run low, else the first. */
export function trendShown({ trends }: Team): Team['trends'][number] | undefined {
  return trends.find(({ trend }) => trend === 'low') ?? trends[0]
}
