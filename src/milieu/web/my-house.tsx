import { Button } from '@mantine/core'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { Link } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import type { AskedOfMe } from '../contract.ts'
import { AnswerRound } from './answer-round.tsx'
import { say } from './asked-words.ts'
import { BeforeWords } from './before-words.tsx'
import { CameOut } from './came-out.tsx'
import { LastWords } from './last-words.tsx'
import { SaidBefore } from './said-before.tsx'
import { useAnswering, useAsked } from './use-answering.ts'

/** How it feels to live here, asked of the young person in their own space. */
export function MyHouse({ me, timeZone }: { me: string; timeZone: string }) {
  const asked = useAsked()
  const round = asked.data?.rounds.find(({ voice }) => voice === 'young')
  return (
    <PageOf asked={asked}>
      {round ? (
        <OneRound key={round.roundId} me={me} round={round} timeZone={timeZone} />
      ) : (
        <>
          <PageEmpty title={say('none')}>{say('noneSays')}</PageEmpty>
          <CameOut timeZone={timeZone} />
          <SaidBefore timeZone={timeZone} />
        </>
      )}
    </PageOf>
  )
}

type OneRoundProps = { me: string; round: AskedOfMe; timeZone: string }

function OneRound({ me, round, timeZone }: OneRoundProps) {
  const { waits, ...answering } = useAnswering(round.roundId, round.said)
  return (
    <AnswerRound
      asked={round}
      {...answering}
      before={
        <BeforeWords asked={round} timeZone={timeZone}>
          <p>
            {say('nobodyComes')} {say('nobodyComesTell')}
          </p>
          <SayIt />
        </BeforeWords>
      }
      ways={
        <section className="mil-before">
          <h2>{say('hardTitle')}</h2>
          <p>{say('hardSays')}</p>
          <Ways />
        </section>
      }
      below={
        <>
          <CameOut timeZone={timeZone} />
          <SaidBefore timeZone={timeZone} />
        </>
      }
      inWords={(onDone) => <LastWords me={me} round={round} onDone={onDone} />}
      after={
        <section className="mil-before">
          <h2>{say('doneTitle')}</h2>
          <SavedLine where={waits ? 'device' : 'everyone'}>
            {say(waits ? 'doneOnDevice' : 'doneKept')}
          </SavedLine>
          <p>{say('doneSays', { day: fullDay(round.closesAt, timeZone) })}</p>
          <Button size="lg" component={Link} to="/mine">
            {say('toMine')}
          </Button>
        </section>
      }
    />
  )
}

/** To a person, by the young person's own choice: nothing goes there by itself. */
function Ways() {
  return (
    <div className="mil-ways">
      <Button size="lg" variant="light" component={Link} to="/mine/talk">
        {say('talk')}
      </Button>
      <SayIt />
    </div>
  )
}

function SayIt() {
  return (
    <Button size="lg" variant="light" component={Link} to="/mine/say">
      {say('sayIt')}
    </Button>
  )
}
