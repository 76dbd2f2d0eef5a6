import { Button } from '@mantine/core'
import { listChildren } from '#people/contract/children.ts'
import type { Me } from '#people/contract/sign-in.ts'
import { homeOf, useMe } from '#people/web/use-me.ts'
import { allows } from '#platform/permissions.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { Link } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import type { AskedOfMe } from '../contract.ts'
import * as permissions from '../permissions.ts'
import { AnswerRound } from './answer-round.tsx'
import { say } from './asked-words.ts'
import { BeforeWords } from './before-words.tsx'
import { LastWords } from './last-words.tsx'
import { SaidBefore } from './said-before.tsx'
import { useAnswering, useAsked } from './use-answering.ts'

/** What an adult is asked about the home they work in: one round after the other. */
export function HousePulsePage() {
  const me = useMe()
  const asked = useAsked()
  return (
    <PageOf asked={me}>
      <div className="mil-page">
        <h1>{say('title')}</h1>
        <PageOf asked={asked}>
          {asked.data?.rounds.length === 0 && <PageEmpty title={say('none')}>{say('noneSays')}</PageEmpty>}
          {me.data &&
            asked.data?.rounds.map((round) => <OneRound key={round.roundId} round={round} me={me.data} />)}
          {me.data && asked.data?.rounds.some(({ kind }) => kind === 'milieu-pulse') && (
            <Beside me={me.data} />
          )}
          {me.data && <SaidBefore timeZone={homeOf(me.data)?.timeZone ?? 'UTC'} />}
        </PageOf>
      </div>
    </PageOf>
  )
}

type OneRoundProps = { round: AskedOfMe; me: Me }

function OneRound({ round, me }: OneRoundProps) {
  const { waits, ...answering } = useAnswering(round.roundId, round.said)
  const timeZone = homeOf(me)?.timeZone ?? 'UTC'
  return (
    <AnswerRound
      asked={round}
      {...answering}
      before={<BeforeWords asked={round} timeZone={timeZone} />}
      ways={
        <section className="mil-before">
          <p>{say('hardAdult')}</p>
          <div className="mil-ways">
            <Button variant="light" component={Link} to="/note">
              {say('hardNote')}
            </Button>
          </div>
        </section>
      }
      inWords={(onDone) => <LastWords me={me.personId} round={round} onDone={onDone} />}
      after={
        <section className="mil-before">
          <h2>{say('doneTitle')}</h2>
          <SavedLine where={waits ? 'device' : 'everyone'}>
            {say(waits ? 'doneOnDevice' : 'doneKept')}
          </SavedLine>
          <p>{say('doneSays', { day: fullDay(round.closesAt, timeZone) })}</p>
        </section>
      }
    />
  )
}

/** The young people beside whom one may sit. */
function Beside({ me }: { me: Me }) {
  const home = homeOf(me)
  const { data } = useAsk(listChildren, home ? { homeId: home.id } : {})
  const young = (data?.children ?? []).filter(({ id }) =>
    allows(
      permissions.askBeside,
      me.standing.filter(({ childId }) => childId === id).map(({ relation }) => relation),
    ),
  )
  if (young.length === 0) return null
  return (
    <Card title={say('besideList')} hint={say('besideListSays')}>
      <div className="mil-ways">
        {young.map(({ id, knownAs }) => (
          <Button key={id} variant="light" component={Link} to={`/children/${id}/house`}>
            {knownAs}
          </Button>
        ))}
      </div>
    </Card>
  )
}
