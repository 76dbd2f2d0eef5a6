import { Button, Group } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Card } from '#platform/web/parts/card.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { domains, type FunctionId, functions, functionsOf } from '../map/functions.ts'
import { askedIndicators } from '../map/indicators.ts'
import type { Answer, Rating } from '../map/score.ts'
import { RateLine } from './rate-line.tsx'
import { say } from './rate-words.ts'
import { hintOfDomain, nameOfDomain, nameOfFunction } from './words.ts'

type RateCalmProps = {
  name: string
  forChild: boolean
  ageInMonths: number
  answers: ReadonlyMap<string, Answer>
  at: FunctionId
  onGo: (to: FunctionId | 'hard') => void
  onTell: (told: readonly Answer[]) => void
}

/** Calm moments first: one function on the screen at a time, the younger ways of doing before the older. */
export function RateCalm({ name, forChild, ageInMonths, answers, at, onGo, onTell }: RateCalmProps) {
  const place = functions.findIndex(({ id }) => id === at)
  const one = functions[place] ?? functions[0]
  const asked = askedIndicators(one.id, ageInMonths)
  const following = functions[place + 1]
  const earlier = functions[place - 1]
  const tell = (indicator: string, calm: Rating) =>
    onTell([withCalm(answers.get(indicator), indicator, calm)])
  return (
    <>
      <Segments
        label={say('areas')}
        value={one.domain}
        onChange={(domain) => onGo(functionsOf(domain)[0]?.id ?? one.id)}
        options={domains.map(({ id }) => ({ value: id, label: nameOfDomain(id) }))}
      />
      <Things {...{ at: one.id, ageInMonths, answers, onGo }} />
      <Card
        title={nameOfFunction(one.id)}
        hint={forChild ? say('whenCalmChild') : say('whenCalm', { name })}
        aside={
          <Button
            variant="light"
            onClick={() => onTell(asked.map(({ id }) => withCalm(answers.get(id), id, 1)))}
          >
            {say('allUsually')}
          </Button>
        }
      >
        <div key={one.id} className="at-rate-lines">
          {asked.map(({ id, says }) => (
            <RateLine
              key={id}
              says={says}
              rating={answers.get(id)?.calm}
              forChild={forChild}
              onRate={(rating) => tell(id, rating)}
            />
          ))}
        </div>
        <Group mt="lg">
          {earlier && (
            <Button variant="subtle" onClick={() => onGo(earlier.id)}>
              {say('previous')}
            </Button>
          )}
          <Button color="lamp" data-rate-next onClick={() => onGo(following?.id ?? 'hard')}>
            {following ? say('next', { next: nameOfFunction(following.id) }) : say('toHard')}
          </Button>
        </Group>
        <p className="at-hint at-rate-keys">{say('keys')}</p>
      </Card>
    </>
  )
}

/** A changed answer for calm moments takes along that for hard ones, where both were the same. */
function withCalm(before: Answer | undefined, indicator: string, calm: Rating): Answer {
  const follows = before !== undefined && before.stress !== null && before.stress === before.calm
  return { indicator, calm, stress: follows ? calm : (before?.stress ?? null) }
}

type ThingsProps = Pick<RateCalmProps, 'at' | 'ageInMonths' | 'answers' | 'onGo'>

/** The functions of the area, each with how much of it has been answered. */
function Things({ at, ageInMonths, answers, onGo }: ThingsProps) {
  const domain = functions.find(({ id }) => id === at)?.domain ?? 'senses'
  return (
    <nav aria-label={say('things', { domain: nameOfDomain(domain) })}>
      <p className="at-hint">{hintOfDomain(domain)}</p>
      <ul className="at-rate-things">
        {functionsOf(domain).map(({ id }) => {
          const asked = askedIndicators(id, ageInMonths)
          const answered = asked.filter((indicator) => answers.has(indicator.id)).length
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={id === at ? 'step' : undefined}
                aria-label={say('thingDone', { function: nameOfFunction(id), answered, asked: asked.length })}
                onClick={() => onGo(id)}
              >
                {answered === asked.length && <IconCheck aria-hidden size={16} />}
                {nameOfFunction(id)}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
