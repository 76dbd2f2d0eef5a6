import { Button, Group } from '@mantine/core'
import { Card } from '#platform/web/parts/card.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { type DomainId, domains, functionsOf } from '../map/functions.ts'
import { askedIndicators } from '../map/indicators.ts'
import type { Answer, Rating } from '../map/score.ts'
import { RateLine } from './rate-line.tsx'
import { say } from './rate-words.ts'
import { nameOfDomain, nameOfFunction } from './words.ts'

type RateHardProps = {
  name: string
  forChild: boolean
  ageInMonths: number
  answers: ReadonlyMap<string, Answer>
  at: DomainId
  onGo: (to: DomainId | 'calm' | 'sign') => void
  onTell: (told: readonly Answer[]) => void
}

/** Hard moments: everything stands as it was for calm ones, and only what differs is touched. */
export function RateHard({ name, forChild, ageInMonths, answers, at, onGo, onTell }: RateHardProps) {
  const place = domains.findIndex(({ id }) => id === at)
  const following = domains[place + 1]
  const asked = functionsOf(at).map(({ id }) => ({
    id,
    lines: askedIndicators(id, ageInMonths).filter((line) => typeof answers.get(line.id)?.calm === 'number'),
  }))
  const seen = asked.filter(({ lines }) => lines.length > 0)
  const tell = (indicator: string, stress: Rating) => {
    const before = answers.get(indicator)
    if (before) onTell([{ ...before, stress }])
  }
  return (
    <>
      <Segments
        label={say('areas')}
        value={at}
        onChange={onGo}
        options={domains.map(({ id }) => ({ value: id, label: nameOfDomain(id) }))}
      />
      <Card title={forChild ? say('whenHardChild') : say('whenHard', { name })} hint={say('hardSays')}>
        {seen.length === 0 && <p>{say('hardNothing')}</p>}
        <div key={at}>
          {seen.map(({ id, lines }) => (
            <section key={id} className="at-rate-lines" aria-label={nameOfFunction(id)}>
              <h3>{nameOfFunction(id)}</h3>
              {lines.map((line) => {
                const answer = answers.get(line.id)
                return (
                  <RateLine
                    key={line.id}
                    says={line.says}
                    rating={answer?.stress}
                    changed={answer?.stress !== answer?.calm}
                    forChild={forChild}
                    onRate={(rating) => tell(line.id, rating)}
                  />
                )
              })}
            </section>
          ))}
        </div>
        <Group mt="lg">
          <Button variant="subtle" onClick={() => onGo(domains[place - 1]?.id ?? 'calm')}>
            {say('previous')}
          </Button>
          <Button color="lamp" data-rate-next onClick={() => onGo(following?.id ?? 'sign')}>
            {following ? say('next', { next: nameOfDomain(following.id) }) : say('toSign')}
          </Button>
        </Group>
      </Card>
    </>
  )
}

type AskHardProps = { onSame: () => void; onUnseen: () => void }

/** Between the two: whether the rater has seen hard moments at all. */
export function AskHard({ onSame, onUnseen }: AskHardProps) {
  return (
    <Card title={say('hardTitle')} hint={say('hardExplain')} tone="lamp">
      <Group>
        <Button onClick={onSame}>{say('hardSame')}</Button>
        <Button variant="subtle" onClick={onUnseen}>
          {say('hardUnseen')}
        </Button>
      </Group>
    </Card>
  )
}
