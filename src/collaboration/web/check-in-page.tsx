import { Button, Textarea, UnstyledButton } from '@mantine/core'
import { IconHeart } from '@tabler/icons-react'
import { useState } from 'react'
import type { InputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { Shape, shapeOrder } from '#platform/shape.ts'
import { StateShape } from '#platform/web/look/shapes.tsx'
import { useSend, useWaiting } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { Link, useNavigate, useSearch } from '#platform/web/places.tsx'
import { troubleSays } from '#response/web/trouble.ts'
import { type BodyPlace, checkIn } from '../contract/check-ins.ts'
import { BodyMap } from './body-map.tsx'
import { say } from './check-in-words.ts'
import { say as sayShape } from './home-words.ts'
import { MyScreen } from './my-screen.tsx'
import { type Seen, SeenBy } from './seen-by.tsx'
import { useMySpace } from './use-mine.ts'

/** How's it going: a shape is enough. Where I feel it, words and who sees it can stay as they are. */
export function CheckInPage() {
  return <MyScreen title={() => say('title')}>{({ childId }) => <CheckIn childId={childId} />}</MyScreen>
}

type Said = InputOf<typeof checkIn>

function CheckIn({ childId }: { childId: ChildId }) {
  const asked = Shape.safeParse(useSearch().shape).data
  const [kept, setKept] = useState<Said>()
  if (kept) return <Kept childId={childId} kept={kept} onAgain={() => setKept(undefined)} />
  return <SayHow key={asked} childId={childId} asked={asked} onKept={setKept} />
}

type SayHowProps = { childId: ChildId; asked: Shape | undefined; onKept: (said: Said) => void }

function SayHow({ childId, asked, onKept }: SayHowProps) {
  const people = useMySpace(childId).data?.people ?? []
  const send = useSend(checkIn)
  const navigate = useNavigate()
  const [shape, setShape] = useState(asked)
  const [places, setPlaces] = useState<BodyPlace[]>([])
  const [words, setWords] = useState('')
  const [seenBy, setSeenBy] = useState<Seen>({ who: 'me' })
  const [missing, setMissing] = useState('')
  const problem = missing || (send.error ? troubleSays(send.error) : '')
  const keep = () => {
    if (!shape) return setMissing(say('needShape'))
    const happenedAt = new Date().toISOString()
    const said: Said = { id: crypto.randomUUID(), childId, happenedAt, shape, places, seenBy }
    const whole = words.trim() ? { ...said, words: words.trim() } : said
    send.mutate(whole, { onSuccess: () => onKept(whole) })
  }
  return (
    <form
      className="mine-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <ErrorSummary title={say('problem')} problems={problem ? [{ words: problem }] : []} />
      <Shapes
        shape={shape}
        onShape={(one) => {
          setMissing('')
          setShape(one)
        }}
      />
      <section className="mine-step" aria-labelledby="mine-where">
        <h2 id="mine-where">{say('where')}</h2>
        <p className="mine-says">{say('whereSays')}</p>
        <BodyMap chosen={places} onChoose={setPlaces} />
      </section>
      <Textarea
        label={say('words')}
        maxLength={500}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <SeenBy people={people} seenBy={seenBy} onSeenBy={setSeenBy} />
      <p className="mine-limit">
        <IconHeart aria-hidden /> {say(seenBy.who === 'me' ? 'noOneLooks' : 'limit')}
      </p>
      <div className="mine-ends">
        <Button size="lg" variant="default" onClick={() => navigate({ to: '/mine' })}>
          {say('skip')}
        </Button>
        <Button size="lg" type="submit" loading={send.isPending}>
          {say('done')}
        </Button>
      </div>
    </form>
  )
}

function Shapes({ shape, onShape }: { shape: Shape | undefined; onShape: (shape: Shape) => void }) {
  return (
    <fieldset className="mine-places">
      <legend className="at-hidden">{say('whichOne')}</legend>
      <div className="mine-shapes" style={{ flex: 1 }}>
        {shapeOrder.map((one) => (
          <UnstyledButton
            key={one}
            className="mine-shape"
            aria-pressed={one === shape}
            onClick={() => onShape(one)}
          >
            <StateShape shape={one} label="" size={42} />
            {sayShape(one)}
          </UnstyledButton>
        ))}
      </div>
    </fieldset>
  )
}

function Kept({ childId, kept, onAgain }: { childId: ChildId; kept: Said; onAgain: () => void }) {
  const people = useMySpace(childId).data?.people ?? []
  const waits = useWaiting(checkIn).some((one) => one.id === kept.id)
  const { seenBy } = kept
  const name = seenBy.who === 'person' && people.find(({ id }) => id === seenBy.personId)?.knownAs
  const says = name ? say('keptPerson', { name }) : say(seenBy.who === 'team' ? 'keptTeam' : 'keptMe')
  return (
    <div className="mine-done">
      <StateShape shape={kept.shape} label={sayShape(kept.shape)} size={72} />
      <SavedLine where={waits ? 'device' : 'everyone'}>{waits ? say('onDevice') : says}</SavedLine>
      <div className="mine-buttons">
        <Button size="lg" component={Link} to="/mine">
          {say('home')}
        </Button>
        <Button size="lg" variant="light" onClick={onAgain}>
          {say('again')}
        </Button>
      </div>
    </div>
  )
}
