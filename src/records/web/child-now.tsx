import { UnstyledButton } from '@mantine/core'
import {
  IconChevronDown,
  IconChevronRight,
  IconHandStop,
  IconPencil,
  IconUserHeart,
} from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { standsTo, useMe } from '#people/web/use-me.ts'
import type { ChildId } from '#platform/ids.ts'
import { Link } from '#platform/web/places.tsx'
import { clock } from '#platform/web/when.ts'
import { readPlan } from '#response/permissions.ts'
import { shapeWords } from '../note-headline.ts'
import { FaceOf } from './states.tsx'
import type { ChildTonight } from './use-tonight.ts'
import { say } from './words.ts'

type ChildNowProps = {
  one: ChildTonight
  timeZone: string
  may: boolean
  /** What stands beside the name: what a child must not have, and what is open. */
  beside?: ((childId: ChildId) => ReactNode) | undefined
  /** What other parts of the field add, such as who may call. */
  more?: ((childId: ChildId) => ReactNode) | undefined
}

/** A child who is up or has a hard time: large, first, with what to try. */
export function ChildLarge({ one, timeZone, may, beside, more }: ChildNowProps) {
  const { child, last } = one
  return (
    <section className="rec-child-large" aria-label={child.knownAs}>
      <FaceOf person={child} size={56} />
      <div>
        <div className="rec-child-line">
          <h3>
            <Link to={`/children/${child.id}`}>{child.knownAs}</Link>
          </h3>
          <span className="rec-state">{stateOf(one, timeZone)}</span>
        </div>
        {beside?.(child.id)}
        {last?.words && <p className="rec-last">{last.words}</p>}
        <TryFirst one={one} />
        <ChildDeeds one={one} may={may} withPage={false} />
        {more?.(child.id)}
      </div>
    </section>
  )
}

/** A child as one line with the last thing told; a touch shows what to try first and what can be done. */
export function ChildLine({ one, timeZone, may, beside, more }: ChildNowProps) {
  const [open, setOpen] = useState(false)
  const panelId = useId()
  const { child, last } = one
  return (
    <li>
      <UnstyledButton
        className="rec-child-row"
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
      >
        <FaceOf person={child} size={40} />
        <span className="rec-row-who">
          <strong>{child.knownAs}</strong>
          {beside?.(child.id)}
        </span>
        <span className="rec-row-last">{last?.words || stateOf(one, timeZone)}</span>
        <IconChevronDown aria-hidden size={20} />
      </UnstyledButton>
      <div id={panelId} className="rec-child-panel" hidden={!open}>
        {last && <p className="at-hint">{sayToldBy(last, timeZone)}</p>}
        <TryFirst one={one} />
        <ChildDeeds one={one} may={may} withPage />
        {open && more?.(child.id)}
      </div>
    </li>
  )
}

/** The plan speaks where the moment is, and each line of it leads back to what showed the need. */
function TryFirst({ one: { card, child } }: { one: ChildTonight }) {
  const { data: me } = useMe()
  if (!card || card.tryFirst.length === 0) return <p className="rec-try">{say('noTryFirst')}</p>
  const shorts = card.tryFirst.map(({ short }, at) => (at === 0 ? short : lower(short))).join(', ')
  const line = (
    <>
      <b>{say('tryFirst')}</b> {shorts}.
    </>
  )
  if (!standsTo(me, child.id, ...readPlan.relations)) return <p className="rec-try">{line}</p>
  return (
    <p className="rec-try">
      <Link className="rec-try-why" to={`/children/${child.id}/plan`} search={{ focus: 'first' }}>
        <span>{line}</span> <IconChevronRight aria-hidden size={20} />
      </Link>
    </p>
  )
}

type ChildDeedsProps = { one: ChildTonight; may: boolean; withPage: boolean }

function ChildDeeds({ one: { child }, may, withPage }: ChildDeedsProps) {
  const about = { child: child.id }
  return (
    <div className="rec-deeds">
      {may && (
        <>
          <Link
            to="/note"
            search={about}
            className="rec-deed"
            aria-label={say('noteAbout', { name: child.knownAs })}
          >
            <IconPencil aria-hidden size={20} /> {say('note')}
          </Link>
          <Link
            to="/right-now"
            search={about}
            className="rec-deed rec-deed-help"
            aria-label={say('rightNowFor', { name: child.knownAs })}
          >
            <IconHandStop aria-hidden size={20} /> {say('rightNow')}
          </Link>
        </>
      )}
      {withPage && (
        <Link
          to={`/children/${child.id}`}
          className="rec-deed"
          aria-label={say('openPage', { name: child.knownAs })}
        >
          <IconUserHeart aria-hidden size={20} /> {say('page')}
        </Link>
      )}
    </div>
  )
}

function stateOf({ hardSince, last }: ChildTonight, timeZone: string): string {
  if (hardSince) return say('hardSince', { time: clock(hardSince, timeZone) })
  if (!last) return say('nothingTold')
  const time = clock(last.happenedAt, timeZone)
  return last.end ? say('stateAt', { state: shapeWords[last.end], time }) : sayToldBy(last, timeZone)
}

function sayToldBy(last: NonNullable<ChildTonight['last']>, timeZone: string): string {
  const time = clock(last.happenedAt, timeZone)
  return last.onDevice ? say('onThisTablet', { time }) : say('toldBy', { name: last.toldByName, time })
}

function lower(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1)
}
