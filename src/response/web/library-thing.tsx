import { Button } from '@mantine/core'
import { listed } from '#platform/web/listed.ts'
import { Chip } from '#platform/web/parts/chip.tsx'
import { fullDay } from '#platform/web/when.ts'
import type { OwnVersion } from '../contract/library.ts'
import type { OwnEntry, OwnExclusion, OwnRule, OwnStrategy } from '../library/own.ts'
import { sayFlag } from './flag-words.ts'
import type { LibraryOpen, Listed } from './library-list.ts'
import { say, sayTag } from './library-words.ts'

type Names = ReadonlyMap<string, string>
type LibraryThingProps = { one: Listed; names: Names; onOpen: (open: LibraryOpen) => void }

/** One strategy, rule or limit, with its grade and source; the provider’s own with versions and what can be done. */
export function LibraryThing({ one, names, onOpen }: LibraryThingProps) {
  const { entry, thing, checked } = one
  const newest = thing?.versions[0]
  const name = nameOf(entry)
  return (
    <li className={`at-card at-library-thing${newest?.laidAside ? ' at-library-aside' : ''}`}>
      <div className="at-response-head">
        <h2 className="at-plan-name">{name}</h2>
        <div className="at-library-chips">
          {newest?.laidAside && <Chip tone="line">{say('aside')}</Chip>}
          <Chip tone={newest ? 'lamp' : 'line'}>
            {newest ? say('ownVersion', { number: newest.number }) : say('shipped')}
          </Chip>
          {entry.kind !== 'exclusion' && (
            <Chip tone="sky">
              {say('grade', {
                grade: entry.kind === 'strategy' ? entry.strategy.evidence : entry.rule.evidence,
              })}
            </Chip>
          )}
        </div>
      </div>
      {entry.kind === 'strategy' && <StrategySays strategy={entry.strategy} />}
      {entry.kind === 'rule' && <RuleSays {...{ names }} rule={entry.rule} />}
      {entry.kind === 'exclusion' && <LimitSays {...{ names }} limit={entry.exclusion} />}
      <p className="at-hint">
        {say('source')}: {sourceOf(entry)}
        {entry.kind === 'strategy' && !thing && !checked && `. ${say('unchecked')}`}
      </p>
      {thing && <History versions={thing.versions} />}
      {thing && newest && (
        <div className="at-plan-actions">
          <Button
            variant="default"
            aria-label={say(newest.laidAside ? 'takeUpThis' : 'changeThis', { name })}
            onClick={() => onOpen({ what: 'write', kind: entry.kind, thing })}
          >
            {say(newest.laidAside ? 'takeUp' : 'change')}
          </Button>
          {!newest.laidAside && (
            <Button
              variant="subtle"
              aria-label={say('layAsideThis', { name })}
              onClick={() => onOpen({ what: 'lay-aside', thing, name })}
            >
              {say('layAside')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

function nameOf(entry: OwnEntry): string {
  if (entry.kind === 'strategy') return entry.strategy.name
  if (entry.kind === 'exclusion') return sayFlag(entry.exclusion.flag)
  const { domain, band, ages, flags } = entry.rule.when
  const [from, to] = ages
  const when = domain
    ? say('ruleWhen', { domain: say(domain), band: band ? say(band).toLowerCase() : say('noStep'), from, to })
    : say('ruleRecorded', { from, to })
  return flags.length > 0 ? `${when}: ${flags.map((flag) => sayFlag(flag)).join(' ')}` : when
}

function sourceOf(entry: OwnEntry): string {
  if (entry.kind === 'strategy') return entry.strategy.source
  return entry.kind === 'rule' ? entry.rule.source : entry.exclusion.source
}

function StrategySays({ strategy }: { strategy: OwnStrategy }) {
  const { how, ages, dose, deliveredBy, cautions, tags, onlyWith, domains } = strategy
  const [from, to] = ages
  return (
    <>
      <p className="at-plan-says">{how}</p>
      <p className="at-hint">
        {listed(domains.map((domain) => say(domain)))}. {say('ages', { from, to })}.
      </p>
      <p className="at-hint">
        <strong>{say('dose')}:</strong> {dose}. <strong>{say('who')}:</strong> {deliveredBy}.
      </p>
      <p className="at-hint">
        <strong>{say('mind')}:</strong> {cautions}
      </p>
      {tags.length > 0 && (
        <p className="at-hint">{say('brings', { tags: listed(tags.map((tag) => sayTag(tag))) })}</p>
      )}
      {onlyWith.length > 0 && (
        <p className="at-hint">{say('waits', { flags: onlyWith.map((flag) => sayFlag(flag)).join(' ') })}</p>
      )}
    </>
  )
}

const namesOf = (ids: readonly string[], names: Names) => ids.map((id) => names.get(id) ?? say('gone'))

function RuleSays({ rule, names }: { rule: OwnRule; names: Names }) {
  return (
    <>
      <p className="at-plan-says">{rule.because}</p>
      <p className="at-hint">{say('thinkOf', { names: listed(namesOf(rule.suggest, names)) })}</p>
    </>
  )
}

function LimitSays({ limit, names }: { limit: OwnExclusion; names: Names }) {
  const { effect, tags, strategies, because } = limit
  const all = listed([...tags.map((tag) => sayTag(tag)), ...namesOf(strategies, names)])
  return (
    <>
      <p className="at-plan-says">{because}</p>
      <p className="at-hint">{say(effect === 'exclude' ? 'rulesOut' : 'asksCare', { names: all })}.</p>
    </>
  )
}

function History({ versions }: { versions: readonly OwnVersion[] }) {
  return (
    <details className="at-plan-why">
      <summary>{say('history')}</summary>
      <ol className="at-versions">
        {versions.map(({ number, laidAside, because, madeBy, madeAt, entry }) => (
          <li key={number}>
            <p>
              <strong>{laidAside ? say('aside') : say('ownVersion', { number })}</strong>{' '}
              {say('madeBy', { who: madeBy, day: fullDay(madeAt), because })}
            </p>
            {entry.kind === 'strategy' && <p className="at-hint">{entry.strategy.how}</p>}
            {entry.kind === 'rule' && <p className="at-hint">{entry.rule.because}</p>}
            {entry.kind === 'exclusion' && <p className="at-hint">{entry.exclusion.because}</p>}
          </li>
        ))}
      </ol>
    </details>
  )
}
