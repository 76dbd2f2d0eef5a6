import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import type { AdultSeen } from '../contract/continuity.ts'
import { say } from './continuity-words.ts'
import './shift.css'

/** The adults who were there, the longest first. */
export function AdultsSeen({ title, adults }: { title: string; adults: readonly AdultSeen[] }) {
  return (
    <>
      <h3 className="shf-adults-title">{title}</h3>
      <ul className="shf-adults">
        {adults.map(({ personId, knownAs, face, shifts, hours, isAgency, isFamiliar }) => (
          <li key={personId}>
            <Face face={face ?? faceFor(personId)} name="" size={40} />
            <span>
              <strong>{knownAs}</strong>
              <span className="at-hint">{say('shiftsAndHours', { shifts, hours: Math.round(hours) })}</span>
            </span>
            {isFamiliar && <Chip tone="moss">{say('familiar')}</Chip>}
            {isAgency && <Chip tone="line">{say('agency')}</Chip>}
          </li>
        ))}
      </ul>
    </>
  )
}
