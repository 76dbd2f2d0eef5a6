import { Button } from '@mantine/core'
import { useState } from 'react'
import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { Card } from '#platform/web/parts/card.tsx'
import type { CareTeamMember, ChildShown } from '../contract/children.ts'
import { say } from './care-words.ts'
import { EndPart } from './end-part.tsx'
import { NameInTeam } from './name-in-team.tsx'
import { nameWords } from './name-words.ts'

type CareTeamCardProps = {
  child: ChildShown
  careTeam: readonly CareTeamMember[]
  /** The manager of the home names people and ends their part. */
  mayArrange: boolean
}

/** Who does, decides and answers for what around one child, in words. */
export function CareTeamCard({ child, careTeam, mayArrange }: CareTeamCardProps) {
  const [naming, setNaming] = useState(false)
  return (
    <Card
      title={say('team', { name: child.knownAs })}
      hint={say('teamHint')}
      aside={
        mayArrange &&
        !naming && (
          <Button variant="light" onClick={() => setNaming(true)}>
            {say('name')}
          </Button>
        )
      }
    >
      <div className="ppl-fields">
        {naming && <NameInTeam child={child} onDone={() => setNaming(false)} />}
        {careTeam.length === 0 && <p>{say('nobody')}</p>}
        <ul className="ppl-members">
          {careTeam.map((member) => (
            <Member key={member.personId} member={member} child={child} mayArrange={mayArrange} />
          ))}
        </ul>
      </div>
    </Card>
  )
}

type MemberProps = { member: CareTeamMember; child: ChildShown; mayArrange: boolean }

function Member({ member, child, mayArrange }: MemberProps) {
  const { personId, knownAs, job, face, relation } = member
  const [ending, setEnding] = useState(false)
  const mayEnd = mayArrange && (relation === 'key-worker' || relation === 'clinician') && member.ofChild
  return (
    <li className="ppl-member">
      <Face face={face ?? faceFor(personId)} name="" size={52} />
      <div>
        <strong>{nameWords(member)}</strong>
        <p className="at-hint">{standsAs(say(relation), job)}</p>
        <Parts member={member} />
        {mayEnd && !ending && (
          <Button
            variant="subtle"
            onClick={() => setEnding(true)}
            aria-label={say('endOf', { name: knownAs })}
          >
            {say('end')}
          </Button>
        )}
        {ending && <EndPart member={member} child={child} onDone={() => setEnding(false)} />}
      </div>
    </li>
  )
}

function Parts({ member: { responsibility, authority, accountability } }: { member: CareTeamMember }) {
  const parts = [
    [say('does'), responsibility],
    [say('decides'), authority],
    [say('answers'), accountability],
  ].filter(([, words]) => words)
  if (parts.length === 0) return null
  return (
    <dl className="ppl-parts">
      {parts.map(([head, words]) => (
        <div key={head}>
          <dt>{head}</dt> <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

/** How somebody stands to the child and what their job is, once where both are the same. */
function standsAs(relation: string, job = ''): string {
  const isSame = job === '' || job.toLocaleLowerCase() === relation.toLocaleLowerCase()
  return isSame ? relation : `${relation}, ${job}`
}
