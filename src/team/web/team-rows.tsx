import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { faceFor } from '#platform/face.ts'
import { shapeOrder } from '#platform/shape.ts'
import { listed } from '#platform/web/listed.ts'
import { Face } from '#platform/web/look/face.tsx'
import { StateShape } from '#platform/web/look/shapes.tsx'
import { Link } from '#platform/web/places.tsx'
import { shortWeekDay } from '#platform/web/when.ts'
import type { Team, TeamMember } from '../contract.ts'
import { notesAbout, supervisionSays } from './member-words.ts'
import { say } from './words.ts'
import './team-rows.css'

type TeamRowsProps = {
  team: Team
  meId: string
  /** The day it is in the home. */
  today: string
  timeZone: string
  nights: ReadonlyMap<string, number>
  /** What can be done for someone, under their row. */
  care?: (member: TeamMember) => ReactNode
}

/** How each of the team is, as far as the one who looks may see: arrivals, supervision, what to know. */
export function TeamRows({ team, meId, today, timeZone, nights, care }: TeamRowsProps) {
  const nobodyShares = team.team.every(({ arrivals }) => arrivals.length === 0)
  return (
    <div className="team-rows">
      <div className={`team-row team-row-head${care ? ' team-row-care' : ''}`} aria-hidden>
        <span />
        <span />
        <span>{say('lastArrivals')}</span>
        <span>{say('lastSupervision')}</span>
        <span>{say('note')}</span>
      </div>
      <ul className={care ? 'team-list team-list-care' : 'team-list'}>
        {team.team.map((member) => (
          <li key={member.personId} className="team-member">
            <div className="team-row">
              <Face face={member.face ?? faceFor(member.personId)} name="" size={40} />
              <strong>{member.personId === meId ? say('you') : member.knownAs}</strong>
              <Arrivals member={member} timeZone={timeZone} />
              <Supervision member={member} today={today} />
              <span className="team-notes">
                {notesAbout(member, { timeZone, nights: nights.get(member.personId) ?? 0 }).map((note) => (
                  <span key={note}>{note}</span>
                ))}
              </span>
            </div>
            {member.personId !== meId && care?.(member)}
          </li>
        ))}
      </ul>
      {nobodyShares && team.as === 'home-manager' && (
        <p className="at-hint">
          {say('noneShared')}{' '}
          <Link className="team-rows-link" to="/my-wellbeing">
            {say('toMine')}
          </Link>
        </p>
      )}
      {!nobodyShares && <Legend />}
      <p className="team-lock">
        <IconLock aria-hidden size={18} />
        {say(team.as === 'home-manager' ? 'lockManager' : 'lockSupervisor')}
      </p>
    </div>
  )
}

/** Shapes for the eye, one sentence for the ear. */
function Arrivals({ member: { arrivals }, timeZone }: { member: TeamMember; timeZone: string }) {
  if (arrivals.length === 0) return <span className="team-arrivals" />
  const said = listed(
    arrivals.map(({ shape, happenedAt }) =>
      say('arrivalOn', { day: shortWeekDay(happenedAt, timeZone), shape: say(shape) }),
    ),
  )
  return (
    <span className="team-arrivals">
      <span className="at-hidden">{said}</span>
      {arrivals.map(({ shape, happenedAt }) => (
        <StateShape key={happenedAt} shape={shape} size={18} label="" />
      ))}
    </span>
  )
}

function Supervision({ member, today }: { member: TeamMember; today: string }) {
  const says = supervisionSays(member, today)
  const isDue = member.supervision === 'due' || member.supervision === 'overdue'
  return (
    <span className={isDue ? 'team-supervision team-due' : 'team-supervision'}>
      {says && <span className="team-label">{say('lastSupervision')}: </span>}
      {says}
    </span>
  )
}

function Legend() {
  return (
    <ul className="team-legend" aria-label={say('legend')}>
      {shapeOrder.map((shape) => (
        <li key={shape} className="team-legend-one">
          <StateShape shape={shape} size={16} label="" /> {say(shape).toLowerCase()}
        </li>
      ))}
    </ul>
  )
}
