import { Button } from '@mantine/core'
import { useState } from 'react'
import type { readChild } from '#people/contract/children.ts'
import type { OutputOf } from '#platform/contract.ts'
import { faceFor } from '#platform/face.ts'
import type { ChildId } from '#platform/ids.ts'
import { listed } from '#platform/web/listed.ts'
import { Face } from '#platform/web/look/face.tsx'
import { Card } from '#platform/web/parts/card.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import { Link } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import { FindingPart, type FindingShown, type PartShown, type readOpening } from '../contract/opening.ts'
import { addFinding, workOnOpening } from '../permissions.ts'
import { AddFinding } from './add-finding.tsx'
import {
  hintOfPart,
  linkOfPart,
  nameOfAspect,
  nameOfPart,
  nameOfState,
  nameOfWhy,
  placeOfPart,
  say,
} from './opening-words.ts'
import { SayPart } from './say-part.tsx'
import { useMay } from './use-may.ts'

type Known = OutputOf<typeof readChild>

type PartCardProps = {
  childId: ChildId
  part: PartShown
  assessment: OutputOf<typeof readOpening>['assessment']
  findings: readonly FindingShown[]
  /** Who the child is and who is around them, as it is known already. */
  known: Known
}

/** One part: who does it, how far it is, what stands in the record for it, what is missing and why. */
export function OpeningPartCard({ childId, part: shown, assessment, findings, known }: PartCardProps) {
  const { may } = useMay(childId)
  const [open, setOpen] = useState<'part' | 'finding'>()
  const { part, state } = shown
  const name = known.child.knownAs
  const head = nameOfPart(part, name)
  const written = FindingPart.safeParse(part)
  const close = () => setOpen(undefined)
  const isOpen = assessment !== undefined && assessment.completedAt === undefined
  return (
    <Card
      title={head}
      hint={hintOfPart(part)}
      aside={<Chip tone={state === 'done' ? 'moss' : 'line'}>{nameOfState(state)}</Chip>}
    >
      <div className="opn-part">
        <WhereItIs {...{ part: shown, isOpen }} />
        {part === 'identity' && <ToldBefore known={known} />}
        {findings.length > 0 && <Findings {...{ findings, name }} />}
        <p className="at-hint">
          {part === 'attachments'
            ? say('people', { count: known.contacts.length, name })
            : !written.success && part !== 'risks' && say('count', { count: shown.count })}{' '}
          <Link to={placeOfPart(part, childId)}>{linkOfPart(part, name)}</Link>
        </p>
        {open === undefined && (
          <div className="fml-deeds">
            {written.success && may(addFinding) && (
              <Button
                variant="light"
                aria-label={say('addFoundOf', { part: head })}
                onClick={() => setOpen('finding')}
              >
                {say('addFound')}
              </Button>
            )}
            {isOpen && may(workOnOpening) && (
              <Button
                variant="subtle"
                aria-label={say('sayWhereOf', { part: head })}
                onClick={() => setOpen('part')}
              >
                {say('sayWhere')}
              </Button>
            )}
          </div>
        )}
        {open === 'part' && assessment && (
          <SayPart
            {...{ childId, part: shown }}
            assessmentId={assessment.id}
            team={known.careTeam}
            onDone={close}
          />
        )}
        {open === 'finding' && written.success && (
          <AddFinding {...{ childId, name }} part={written.data} onDone={close} />
        )}
      </div>
    </Card>
  )
}

function WhereItIs({ part, isOpen }: { part: PartShown; isOpen: boolean }) {
  const { doer, why, missing, toldBy, toldAt, state } = part
  return (
    <>
      {doer ? (
        <p className="opn-doer">
          <Face face={doer.face ?? faceFor(doer.personId)} name="" size={32} />
          {say('doer', { who: doer.knownAs, state })}
        </p>
      ) : (
        isOpen && <p className="at-hint">{say('nobody')}</p>
      )}
      {why && <p>{nameOfWhy(why)}</p>}
      {missing && <p>{say('missing', { missing })}</p>}
      {toldBy && toldAt && <p className="at-hint">{say('toldBy', { who: toldBy, day: fullDay(toldAt) })}</p>}
    </>
  )
}

/** What was told when the child came: shown here, and told anew where it stands. */
function ToldBefore({ known: { child, profile } }: { known: Known }) {
  const facts = [
    [say('languages'), listed(profile.languages)],
    [say('culture'), profile.culture],
    [say('faith'), profile.faith],
  ].filter(([, words]) => words)
  if (facts.length === 0) return null
  return (
    <dl className="opn-facts" aria-label={say('profile', { name: child.knownAs })}>
      {facts.map(([head, words]) => (
        <div key={head}>
          <dt>{head}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function Findings({ findings, name }: { findings: readonly FindingShown[]; name: string }) {
  return (
    <ul className="opn-findings">
      {findings.map(({ id, aspect, words, fromChild, knownFrom, toldBy, toldAt }) => {
        const by = { who: toldBy, day: fullDay(toldAt) }
        return (
          <li key={id}>
            {aspect && <strong>{nameOfAspect(aspect)}: </strong>}
            {words}
            <small>
              {fromChild ? say('fromOwn', { name, ...by }) : say('from', { from: knownFrom, ...by })}
            </small>
          </li>
        )
      })}
    </ul>
  )
}
