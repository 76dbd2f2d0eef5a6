import { readDue } from '#model/contract/due.ts'
import { listChildren } from '#people/contract/children.ts'
import { listEmergencies } from '#people/contract/looks.ts'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { todayIn } from '#people/home-day.ts'
import { stands } from '#people/web/use-me.ts'
import { useAsk } from '#platform/web/operations.ts'
import { readNight } from '#records/contract/night.ts'
import { readTonight } from '#records/contract/tonight.ts'
import { readDuties } from '#reminders/contract/duties.ts'
import { readShiftCards } from '#response/contract/shift-cards.ts'
import { listMeetings } from '#review/contract/meeting-list.ts'
import { readTeam } from '#team/contract.ts'
import { say } from './words.ts'

/** Everything that the first page of a home reads; `isWhole` once nothing is missing, so that silence means quiet. */
export function useLeadHome(me: Me, home: HomeShown) {
  const homeId = home.id
  const leadsTeam = me.standing.some(
    (one) => one.homeId === homeId && !one.childId && one.relation === 'home-manager',
  )
  const asked = useAsk(listChildren, {})
  const due = useAsk(readDue, {})
  const emergencies = useAsk(listEmergencies, {})
  const meetings = useAsk(listMeetings, {})
  const duties = useAsk(readDuties, { homeId })
  const team = useAsk(readTeam, { homeId }, { skip: !leadsTeam })
  const tonight = useAsk(readTonight, { homeId })
  const cards = useAsk(readShiftCards, { homeId })
  const night = useAsk(readNight, { homeId })
  const needed = [due, emergencies, meetings, duties, cards, ...(leadsTeam ? [team] : [])]
  const shown = [...needed, tonight, night]
  const isManager = stands(me, 'home-manager', 'administrator')
  return {
    asked: shown.some((part) => part.isPending) ? { ...asked, data: undefined } : asked,
    isWhole: needed.every((part) => part.data !== undefined),
    without: withoutDue(due.data !== undefined, due.data?.hasModel === true),
    leadsTeam,
    night: night.data,
    team: team.data,
    tonight: tonight.data?.children,
    told: {
      meId: me.personId,
      today: todayIn(home.timeZone, new Date()),
      mayChooseModel: isManager && due.data?.hasModel === false,
      children: (asked.data?.children ?? []).filter((child) => child.home?.id === homeId),
      due: (due.data?.due ?? []).filter((one) => one.homeId === homeId),
      emergencies: emergencies.data?.emergencies ?? [],
      meetings: meetings.data?.meetings ?? [],
      duties: duties.data?.duties ?? [],
      team: team.data?.team,
      cards: cards.data?.cards ?? [],
    },
  }
}
export type LeadHomeTold = ReturnType<typeof useLeadHome>

function withoutDue(isRead: boolean, hasModel: boolean): string {
  if (!isRead) return say('roundUnknown')
  return say(hasModel ? 'roundNone' : 'roundNoModel')
}
