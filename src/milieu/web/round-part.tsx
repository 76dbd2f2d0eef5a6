import { Button } from '@mantine/core'
import { useState } from 'react'
import { todayIn } from '#people/home-day.ts'
import { troubleWords } from '#people/web/use-form.ts'
import type { HomeId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { fullDay, monthAndYear, shortDay } from '#platform/web/when.ts'
import { type House, type Kind, openRound, type Round, RoundId } from '../contract.ts'
import { countedOf, figureOf, furthestApart, groupOf, lowestIn, runningOf } from '../house-says.ts'
import { answeredWords, figureWords } from './figure-words.ts'
import { say } from './house-words.ts'
import { type Questions, TwoSides } from './two-sides.tsx'

type RoundPartProps = { house: House; kind: Kind; homeId: HomeId; timeZone: string; mayOpen: boolean }

/** One of the two that a home is asked: the round that runs, what came out of each that is over. */
export function RoundPart({ house, kind, homeId, timeZone, mayOpen }: RoundPartProps) {
  const questions = house.kinds.find((one) => one.kind === kind)
  const counted = countedOf(house, kind)
  const [chosen, setChosen] = useState<RoundId>()
  const at = Math.max(
    0,
    counted.findIndex(({ roundId }) => roundId === chosen),
  )
  const round = counted[at]
  if (!questions) return null
  return (
    <Card
      title={say(kind === 'milieu-pulse' ? 'bothSides' : 'team')}
      hint={kind === 'milieu-pulse' ? undefined : say('teamSays')}
    >
      <Running {...{ house, kind, homeId, timeZone, mayOpen, questions }} hasAny={counted.length > 0} />
      {counted.length > 1 && round && (
        <Segments
          label={say('whichRound')}
          value={round.roundId}
          onChange={setChosen}
          options={counted.slice(0, MOST).map(({ roundId, openedAt }) => ({
            value: roundId,
            label: monthAndYear(openedAt, timeZone),
          }))}
        />
      )}
      {round && <Counted {...{ round, questions, timeZone }} before={counted[at + 1]} />}
      {round && <p className="mil-small">{questions.attribution}</p>}
    </Card>
  )
}

const MOST = 4

type CountedProps = { round: Round; before: Round | undefined; questions: Questions; timeZone: string }

function Counted({ round, before, questions, timeZone }: CountedProps) {
  return (
    <>
      <ul className="mil-says">
        <li>
          {say('askedFrom', {
            from: fullDay(round.openedAt, timeZone),
            to: fullDay(round.closesAt, timeZone),
          })}
        </li>
        {round.groups.map((group) => (
          <li key={group.voice}>{answeredWords(group)}</li>
        ))}
        {saysOf(round, questions).map((words) => (
          <li key={words}>{words}</li>
        ))}
        <li>{say('onlyHint')}</li>
      </ul>
      <TwoSides questions={questions} round={round} before={before} />
      {round.words.length > 0 && (
        <section className="mil-words">
          <h3>{questions.lastQuestion}</h3>
          <p className="at-hint">{say('wordsShown')}</p>
          <ul>
            {round.words.map(({ voice, words }) => (
              <li key={`${voice} ${words}`}>
                <q>{words}</q>
                <span className="at-hint">{say(voice === 'young' ? 'byYoung' : 'byAdult')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** The picture in sentences. */
function saysOf(round: Round, { statements, choices }: Questions): string[] {
  const textOf = (question: string) => statements.find((one) => one.question === question)?.text ?? ''
  const young = groupOf(round, 'young')
  const adult = groupOf(round, 'adult')
  const lowest = round.groups.flatMap((group) => {
    const figure = lowestIn(group)
    if (!figure) return []
    const voice = say(group.voice)
    return figure === 'none'
      ? [say('allTrue', { voice })]
      : [say('lowest', { voice, text: textOf(figure.question) })]
  })
  if (!young?.figures.length || !adult?.figures.length) return lowest
  const apart = furthestApart(young, adult)
  if (!apart) return [...lowest, say('together')]
  const ofGroup = (group: typeof young) => figureWords(figureOf(group, apart), choices)
  return [...lowest, say('apart', { text: textOf(apart), young: ofGroup(young), adult: ofGroup(adult) })]
}

type RunningProps = RoundPartProps & { questions: Questions; hasAny: boolean }

/** Whether a round is open, over or due, and the button that opens one. */
function Running({ house, kind, homeId, timeZone, mayOpen, questions, hasAny }: RunningProps) {
  const send = useSend(openRound)
  const round = runningOf(house, kind)
  const counted = round && fullDay(round.countedAt, timeZone)
  if (round && counted) {
    const isOver = new Date(round.closesAt) <= new Date()
    return (
      <div className="mil-running">
        <p>
          {isOver
            ? say('counting', { counted })
            : say('running', { day: fullDay(round.closesAt, timeZone), counted })}
        </p>
        {!isOver && <p className="at-hint">{say('runningSays')}</p>}
      </div>
    )
  }
  const { notBefore } = questions
  return (
    <div className="mil-running">
      {!hasAny && (
        <p>
          <strong>{say(`none-${kind}`)}.</strong> {say('noneSays')}
        </p>
      )}
      {hasAny && <p>{dueWords(questions, timeZone)}</p>}
      {mayOpen && notBefore && (
        <p className="at-hint">{say('rests', { day: fullDay(notBefore, timeZone) })}</p>
      )}
      {mayOpen && !notBefore && (
        <>
          <p className="at-hint">{say(kind === 'milieu-pulse' ? 'openSays' : 'openTeamSays')}</p>
          <Button
            color="lamp"
            loading={send.isPending}
            onClick={() => send.mutate({ id: RoundId.parse(crypto.randomUUID()), homeId, kind })}
          >
            {say(`open-${kind}`)}
          </Button>
        </>
      )}
      {send.isError && <p role="alert">{troubleWords(send.error)}</p>}
    </div>
  )
}

function dueWords({ dueOn, isByModel }: Questions, timeZone: string): string {
  if (dueOn <= todayIn(timeZone, new Date())) return say('dueNow')
  return say(isByModel ? 'dueModel' : 'dueOwn', { day: shortDay(dueOn) })
}
