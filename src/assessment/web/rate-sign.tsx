import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#platform/web/parts/card.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { DevelopmentalMap } from '#platform/web/pictures/developmental-map.tsx'
import { fullDay } from '#platform/web/when.ts'
import { functions } from '../map/functions.ts'
import type { Answer } from '../map/score.ts'
import { scoreSheet } from '../map/sheets.ts'
import { Problem } from './assessments-card.tsx'
import { type MapState, tiersOf } from './map-tiers.ts'
import { say as sayHere } from './rate-words.ts'
import { nameOfFunction, say } from './words.ts'

type RateSignProps = {
  name: string
  age: number
  forChild: boolean
  ageInMonths: number
  answers: ReadonlyMap<string, Answer>
  signedAt: string | undefined
  onBack: () => void
  /** Settles when it is signed; fails with the words of the server. */
  onSign: () => Promise<void>
}

/** What the answers come to, before somebody stands for them with their name. */
export function RateSign({
  name,
  age,
  forChild,
  ageInMonths,
  answers,
  signedAt,
  onBack,
  onSign,
}: RateSignProps) {
  const [state, setState] = useState<MapState>('calm')
  const [signing, setSigning] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const scores = scoreSheet({ rater: '', ageInMonths, answers: [...answers.values()] })
  const unseen = functions.filter(({ id }) => scores.functions[id].calm === null)
  async function sign() {
    setSigning(true)
    await onSign().catch(setError)
    setSigning(false)
  }
  return (
    <Card
      title={forChild ? sayHere('signTitleChild') : sayHere('signTitle', { name })}
      hint={signedAt ? sayHere('signed', { day: fullDay(signedAt) }) : sayHere('signSays')}
      aside={
        <Segments
          label={say('state')}
          value={state}
          onChange={setState}
          options={[
            { value: 'calm', label: say('calm') },
            { value: 'stress', label: say('stress') },
          ]}
        />
      }
    >
      <DevelopmentalMap
        tiers={tiersOf({ now: scores, state })}
        label={forChild ? sayHere('signTitleChild') : sayHere('signTitle', { name })}
        words={{
          now: say(state),
          came: '',
          cameOn: '',
          beginning: say('beginning'),
          usual: forChild ? say('usualChild') : say('usual', { age }),
          workingOn: say('startHere'),
          noData: say('noData'),
        }}
      />
      {unseen.length > 0 && (
        <p className="at-hint">
          {sayHere('tooLittle', { functions: unseen.map(({ id }) => nameOfFunction(id)).join(', ') })}
        </p>
      )}
      <p className="at-growing-what">{say('whatTheMapIs')}</p>
      <Problem error={error} />
      <Group mt="md">
        <Button color="lamp" loading={signing} onClick={sign}>
          {sayHere('sign')}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {sayHere('goBack')}
        </Button>
      </Group>
    </Card>
  )
}
