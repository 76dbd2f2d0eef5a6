import type { ChildShown } from '#people/contract/children.ts'
import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import type { HandoverShown } from '../contract/handover.ts'
import { say } from './handover-words.ts'
import './shift.css'

type HandoverLinesProps = { handover: HandoverShown; here: readonly ChildShown[] }

/** What to hold for each young person, what is left to do, and the line for the team. */
export function HandoverLines({ handover, here }: HandoverLinesProps) {
  const { children, leftToDo, teamLine } = handover
  const held = here.flatMap((child) => {
    const lines = children.find(({ childId }) => childId === child.id)?.lines ?? []
    return lines.length > 0 ? [{ child, lines }] : []
  })
  return (
    <div className="shf-hold">
      {held.length === 0 && <p className="at-hint">{say('nothingFlagged')}</p>}
      {held.map(({ child, lines }) => (
        <div key={child.id} className="shf-hold-child">
          <Face face={child.face ?? faceFor(child.id)} name="" size={40} />
          <div>
            <h3>{child.knownAs}</h3>
            <ul>
              {lines.map(({ words }) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </div>
        </div>
      ))}
      {leftToDo.length > 0 && (
        <div className="shf-hold-rest">
          <h3>{say('leftToDo')}</h3>
          <ul>
            {leftToDo.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      {teamLine && (
        <div className="shf-hold-rest">
          <h3>{say('forTeam')}</h3>
          <p>{teamLine}</p>
        </div>
      )}
    </div>
  )
}
