import { Button } from '@mantine/core'
import { listed } from '#platform/web/listed.ts'
import { useSend, useWaiting } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { dayAndClock } from '#platform/web/when.ts'
import { askForWord, type Mine, settleWord, WordId } from '../contract.ts'
import type { MyHome } from './use-mine.ts'
import { say } from './words.ts'

type AskWordProps = { homes: readonly MyHome[]; words: Mine['words']; timeZone: string }
type Whom = Mine['words'][number]['whom']

/** Asking for a word: told on purpose, to one person. */
export function AskWord({ homes, words, timeZone }: AskWordProps) {
  const asks = homes.flatMap((home) => [
    { home, whom: 'home-manager' as const, names: home.managers },
    { home, whom: 'clinical-supervisor' as const, names: home.supervisors },
  ])
  const possible = asks.filter(({ names }) => names.length > 0)
  return (
    <Card title={say('word')} hint={say('wordSays')}>
      {possible.length === 0 && <p>{say('wordNobody')}</p>}
      <ul className="team-words">
        {possible.map(({ home, whom, names }) => (
          <AskOne
            key={`${home.homeId} ${whom}`}
            home={home}
            whom={whom}
            name={listed(names)}
            asked={words.find((one) => one.homeId === home.homeId && one.whom === whom)}
            timeZone={timeZone}
          />
        ))}
      </ul>
    </Card>
  )
}

type AskOneProps = {
  home: MyHome
  whom: Whom
  name: string
  asked: Mine['words'][number] | undefined
  timeZone: string
}

function AskOne({ home: { homeId }, whom, name, asked, timeZone }: AskOneProps) {
  const send = useSend(askForWord)
  const settle = useSend(settleWord)
  const waits = useWaiting(askForWord).some(({ input }) => input?.homeId === homeId && input.whom === whom)
  const problem = send.error ?? settle.error
  return (
    <li>
      {asked && (
        <>
          <p role="status">{say('wordWaits', { name, when: dayAndClock(asked.askedAt, timeZone) })}</p>
          <Button
            variant="default"
            loading={settle.isPending}
            onClick={() => settle.mutate({ homeId, wordId: asked.id })}
          >
            {say('wordSettled')}
          </Button>
        </>
      )}
      {!asked && waits && <p role="status">{say('wordHere', { name })}</p>}
      {!asked && !waits && (
        <Button
          variant="light"
          loading={send.isPending}
          onClick={() => send.mutate({ id: WordId.parse(crypto.randomUUID()), homeId, whom })}
        >
          {say('wordAsk', { name })}
        </Button>
      )}
      {problem && <p role="alert">{problem.message}</p>}
    </li>
  )
}
