import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { Quote } from '#platform/web/parts/quote.tsx'
import { useChildHere } from '#response/web/use-child-here.ts'
import type { Pack } from '../contract/pack.ts'
import { shortDayAt } from './days.ts'
import { say } from './words.ts'

type Voice = Pack['voices'][number]

/** The newest that the child said, above everything else of the meeting; else what matters most to them. */
export function PinnedWords({ voices }: { voices: readonly Voice[] }) {
  const { child, childId, name, asked } = useChildHere()
  const [newest] = voices
  const mattersMost = asked.data?.profile.mattersMost
  if (!newest && !mattersMost) return null
  return (
    <div className="rev-pinned">
      <Face face={child?.face ?? faceFor(childId)} name="" size={54} ringed />
      {newest ? (
        <Quote size="lg" source={<SaidBy voice={newest} />}>
          {newest.words}
        </Quote>
      ) : (
        <Quote size="lg" source={say('mattersMost', { name })}>
          {mattersMost}
        </Quote>
      )}
    </div>
  )
}

export type OwnWordsProps = {
  voices: readonly Voice[]
  /** What decisions answer already. */
  answered: ReadonlySet<string>
  onAnswer: ((voice: Voice) => void) | undefined
}

/** Everything that the child said since the last meeting, each with a way to answer it. */
export function OwnWords({ voices, answered, onAnswer }: OwnWordsProps) {
  const { name } = useChildHere()
  if (voices.length === 0) {
    return <PageEmpty title={say('noWords')}>{say('noWordsSays', { name })}</PageEmpty>
  }
  return (
    <ul className="rev-voices">
      {voices.map((voice) => (
        <li key={voice.id} className="at-card">
          <Quote source={<SaidBy voice={voice} />}>{voice.words}</Quote>
          {answered.has(voice.id) ? (
            <p className="rev-answered">
              <IconCheck aria-hidden size={20} /> {say('answered')}
            </p>
          ) : (
            onAnswer && (
              <Button variant="light" onClick={() => onAnswer(voice)}>
                {say('answerThis')}
              </Button>
            )
          )}
        </li>
      ))}
    </ul>
  )
}

function SaidBy({ voice }: { voice: Voice }) {
  const { name, timeZone } = useChildHere()
  const day = shortDayAt(voice.saidAt, timeZone)
  const by =
    voice.toldByName === name
      ? say('saidSelf', { name, day })
      : say('saidBy', { name, day, who: voice.toldByName })
  return voice.hears === 'key-worker' ? `${by} ${say('forKeyWorker')}` : by
}
