import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Link } from '#platform/web/places.tsx'
import type { Team } from '#team/contract.ts'
import { TeamRows } from '#team/web/team-rows.tsx'
import { TrendChip } from '#team/web/trend-chip.tsx'
import { useNights } from '#team/web/use-team.ts'
import { say } from './part-words.ts'

type TeamCardProps = { me: Me; home: HomeShown; team: Team; today: string }

/** How the team is, beside the young people: only what each chose to share. */
export function TeamCard({ me, home, team, today }: TeamCardProps) {
  const nights = useNights(home, today)
  return (
    <Card title={say('team')} aside={<TrendChip team={team} />}>
      <div className="team-container">
        <TeamRows team={team} meId={me.personId} today={today} timeZone={home.timeZone} nights={nights} />
      </div>
      <Link className="at-lead-link" to="/team">
        {say('teamOpen')}
      </Link>
    </Card>
  )
}
