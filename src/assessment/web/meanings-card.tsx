import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import { fullDay } from '#platform/web/when.ts'
import type { AssessmentId } from '../contract/assessments.ts'
import type { LowFunction } from '../contract/map.ts'
import type { MeaningShown } from '../contract/understanding.ts'
import { writeMeaning } from '../permissions.ts'
import { MeaningMark } from './meaning-icon.tsx'
import { useMay } from './use-may.ts'
import { nameOfFunction, say } from './words.ts'
import { WriteMeaning } from './write-meaning.tsx'

type MeaningsCardProps = {
  childId: ChildId
  name: string
  /** The newest assessment: what is written now belongs to it. Without one, nothing can be written. */
  assessmentId: AssessmentId | undefined
  meanings: readonly MeaningShown[]
  low: readonly LowFunction[]
}

const PLACES = [1, 2, 3]

/** What the map means for how adults are with the child: three things, written by a person. */
export function MeaningsCard({ childId, name, assessmentId, meanings, low }: MeaningsCardProps) {
  const { may } = useMay(childId)
  const [writing, setWriting] = useState<number>()
  const writes = may(writeMeaning) && assessmentId !== undefined
  const free = PLACES.find((place) => !meanings.some((one) => one.place === place))
  return (
    <Card title={say('meaning', { name })} hint={say('meaningHint')}>
      {meanings.length === 0 && <p className="at-hint">{say('meaningEmpty')}</p>}
      <div className="at-meanings">
        {meanings.map((one) => (
          <MeaningShownHere key={one.id} meaning={one} onWrite={writes ? setWriting : undefined} />
        ))}
      </div>
      {writes && free !== undefined && low.length > 0 && <Start name={name} low={low} />}
      {writes && free !== undefined && (
        <Button variant="light" mt="md" onClick={() => setWriting(free)}>
          {say('writeIt')}
        </Button>
      )}
      {writing !== undefined && assessmentId !== undefined && (
        <WriteMeaning
          key={writing}
          {...{ childId, assessmentId, place: writing, low }}
          before={meanings.find(({ place }) => place === writing)}
          onDone={() => setWriting(undefined)}
        />
      )}
    </Card>
  )
}

type ShownProps = { meaning: MeaningShown; onWrite: ((place: number) => void) | undefined }

function MeaningShownHere({ meaning, onWrite }: ShownProps) {
  const { icon, title, words, functionIds, writtenBy, toldAt, place } = meaning
  const told = { who: writtenBy, day: fullDay(toldAt) }
  return (
    <article className="at-meaning">
      <span className="at-meaning-mark">
        <MeaningMark icon={icon} />
      </span>
      <div>
        <h3>{title}</h3>
        <p>{words}</p>
        <p className="at-hint">
          {functionIds.length > 0
            ? say('answers', { functions: functionIds.map(nameOfFunction).join(', '), ...told })
            : say('writtenBy', told)}
        </p>
        {onWrite && (
          <Button
            variant="subtle"
            size="xs"
            className="at-meaning-anew"
            leftSection={<IconPencil aria-hidden size={16} />}
            aria-label={`${say('writeAnew')}: ${title}`}
            onClick={() => onWrite(place)}
          >
            {say('writeAnew')}
          </Button>
        )}
      </div>
    </article>
  )
}

/** What the map offers to the one who writes: which functions, never what to write. */
function Start({ name, low }: { name: string; low: readonly LowFunction[] }) {
  return (
    <div className="at-start">
      <p className="at-hint">{say('meaningStart', { name })}</p>
      <div className="at-chips">
        {low.slice(0, 6).map(({ functionId }) => (
          <Chip key={functionId}>{nameOfFunction(functionId)}</Chip>
        ))}
      </div>
    </div>
  )
}
