import type { ChildShown } from '#people/contract/children.ts'
import type { OutputOf } from '#platform/contract.ts'
import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { StateShape } from '#platform/web/look/shapes.tsx'
import { Card } from '#platform/web/parts/card.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { Link } from '#platform/web/places.tsx'
import { clock } from '#platform/web/when.ts'
import type { readTonight } from '#records/contract.ts'
import { say } from './words.ts'

type Tonight = OutputOf<typeof readTonight>['children'][number]

type YoungPeopleProps = {
  young: readonly ChildShown[]
  /** Missing when it could not be read: then silence says nothing. */
  tonight: readonly Tonight[] | undefined
  timeZone: string
}

/** The young people of the home: each face, and the last thing told about them. */
export function YoungPeople({ young, tonight, timeZone }: YoungPeopleProps) {
  if (young.length === 0) {
    return (
      <Card title={say('young')}>
        <PageEmpty title={say('youngNone')}>{say('youngNoneSays')}</PageEmpty>
      </Card>
    )
  }
  return (
    <Card title={say('young')} hint={say('youngHint')}>
      <ul className="at-lead-young-rows">
        {young.map((child) => (
          <li key={child.id}>
            <Face face={child.face ?? faceFor(child.id)} name="" size={48} />
            <Link to={`/children/${child.id}`}>{child.knownAs}</Link>
            <LastTold told={tonight?.find(({ childId }) => childId === child.id)} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function LastTold({ told, timeZone }: { told: Tonight | undefined; timeZone: string }) {
  if (!told) return <p className="at-hint">{say('toldUnknown')}</p>
  const { lastNote, hardSince } = told
  return (
    <div className="at-lead-young-told">
      {lastNote?.end && (
        <span className="at-lead-young-shape">
          <StateShape shape={lastNote.end} label="" size={22} /> {say(lastNote.end)}
        </span>
      )}
      {lastNote ? (
        <>
          {lastNote.words && <p className="at-lead-young-words">{lastNote.words}</p>}
          <p className="at-hint">
            {say('told', { name: lastNote.toldByName, time: clock(lastNote.happenedAt, timeZone) })}
          </p>
        </>
      ) : (
        <p className="at-hint">{say('nothingTold')}</p>
      )}
      {hardSince && <p className="at-lead-young-hard">{say('hard', { time: clock(hardSince, timeZone) })}</p>}
    </div>
  )
}
