import { Card } from '#platform/web/parts/card.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import { Quote } from '#platform/web/parts/quote.tsx'
import { Link } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import type { SourcingShown } from '../contract/reading.ts'
import { kindName } from '../kinds/kinds.ts'
import type { FormOf } from './here.ts'
import { LettersPart } from './letters-part.tsx'
import { NextSteps } from './next-steps.tsx'
import { Path } from './path.tsx'
import { ProvidersPart } from './providers-part.tsx'
import { StepsTold } from './steps-told.tsx'
import { say } from './words.ts'

/** One thing that is looked for: what it is for, how far it is, what happened, and with whom. */
export function NeedCard({ here, need }: Pick<FormOf, 'here' | 'need'>) {
  const { stage, purpose, childWords, byHealthService, reviewOn } = need
  return (
    <Card level={3} title={kindName(need)} aside={<StageChip stage={stage} />}>
      <div className="src-need">
        <p className="src-purpose">{purpose}</p>
        {childWords && <Quote source={say('childSays', { name: here.name })}>{childWords}</Quote>}
        <Source here={here} need={need} />
        {byHealthService && <Chip tone="sky">{say('health')}</Chip>}
        <Path need={need} />
        {reviewOn && <p className="src-look">{say('nextLook', { day: fullDay(reviewOn) })}</p>}
        <NextSteps {...{ here, need }} />
        <div className="src-parts">
          <div className="src-part">
            <StepsTold {...{ here, need }} />
            <LettersPart {...{ here, need }} />
          </div>
          <ProvidersPart {...{ here, need }} />
        </div>
      </div>
    </Card>
  )
}

const tones = {
  looking: 'plum',
  asked: 'lamp',
  approved: 'moss',
  'not-approved': 'lamp',
  referred: 'plum',
  waiting: 'sky',
  started: 'moss',
  ended: 'line',
} as const

function StageChip({ stage }: Pick<SourcingShown, 'stage'>) {
  return <Chip tone={tones[stage]}>{say(`stage-${stage}`)}</Chip>
}

function Source({ here: { childId, timeZone }, need }: Pick<FormOf, 'here' | 'need'>) {
  const { source, wishedBy, toldByName, toldAt } = need
  const wished = { who: wishedBy, by: toldByName, day: fullDay(toldAt, timeZone) }
  return (
    <div>
      {source && (
        <Link
          className="src-link"
          to={`/children/${childId}/${source.kind === 'plan-need' ? 'plan' : 'understanding'}`}
        >
          {say(source.kind === 'plan-need' ? 'fromNeed' : 'fromMeaning', { says: source.says })}
        </Link>
      )}
      <p className="at-hint">{say('wishedBy', wished)}</p>
    </div>
  )
}
