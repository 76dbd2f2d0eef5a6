import { Chip } from '#platform/web/parts/chip.tsx'
import type { ProviderShown } from '../contract/reading.ts'
import { ConditionsPart } from './conditions-part.tsx'
import type { FormOf } from './here.ts'
import { say } from './words.ts'

/** Those who were found, each with what the law asks for; the chosen one lies open. */
export function ProvidersPart({ here, need }: Pick<FormOf, 'here' | 'need'>) {
  const { providers, providerId, byHealthService } = need
  return (
    <section className="src-part">
      <h4>{say('providers')}</h4>
      {providers.length === 0 && <p className="at-hint">{say('noProviders')}</p>}
      {byHealthService && providers.length > 0 && <p className="at-hint">{say('noLaw')}</p>}
      {providers.map((provider) => {
        const isChosen = provider.id === providerId
        const isWhole = provider.conditions.every(({ confirmed }) => confirmed)
        return (
          <article key={provider.id} className={`src-provider${isChosen ? ' src-chosen' : ''}`}>
            <header>
              <h5>{provider.name}</h5>
              {isChosen && providers.length > 1 && <Chip tone="lamp">{say('chosen')}</Chip>}
            </header>
            <ProviderFacts provider={provider} />
            {provider.conditions.length > 0 && (
              <ConditionsPart
                {...{ here, need, provider }}
                isOpen={isChosen && !isWhole && need.stage !== 'ended'}
              />
            )}
          </article>
        )
      })}
    </section>
  )
}

function ProviderFacts({ provider }: { provider: ProviderShown }) {
  const { registerNumber } = provider
  const facts = [
    ['qualification', provider.qualification],
    ['registerNumber', registerNumber && say('asWritten', { number: registerNumber })],
    ['supervision', provider.supervision],
    ['offers', provider.offers],
    ['waits', provider.waiting],
  ] as const
  const told = facts.filter(([, words]) => words)
  if (told.length === 0) return null
  return (
    <dl className="src-facts">
      {told.map(([name, words]) => (
        <div key={name}>
          <dt>{say(name)}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
