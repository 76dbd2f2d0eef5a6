import type { ReactNode } from 'react'
import { clock, shortWeekDay, weekDayAndYear } from '#platform/web/when.ts'
import { locale } from '#platform/web/words.ts'
import type { AccountShown, MeasureShown, SignatureShown } from '../contract/measures.ts'
import { ruleOf, rulePack } from '../rules/rule-packs.ts'
import { sayMeasure } from './measure-words.ts'
import type { Around } from './use-moment.ts'
import { say } from './words.ts'

type AccountSheetProps = { around: Around; measure: MeasureShown }

/** The record as one statutory sheet: what the law asks for in its order, the signatures, and the earlier tellings. */
export function AccountSheet({ around, measure }: AccountSheetProps) {
  const newest = measure.accounts.at(-1)
  const earlier = measure.accounts.slice(0, -1).toReversed()
  const { law, edition } = rulePack
  if (!newest) return null
  return (
    <div className="hm-statutory">
      <p className="at-hint">
        {sayMeasure(`statutory-${measure.kind}`)}.{' '}
        {sayMeasure('lawOf', { law, rule: ruleOf('eng.r35.record').rule, edition })}
      </p>
      <Contents account={newest} around={around} />
      <Signatures signatures={measure.signatures} timeZone={around.timeZone} />
      {earlier.length > 0 && (
        <details className="hm-earlier">
          <summary>{say('earlier', { count: earlier.length })}</summary>
          {earlier.map((one) => (
            <Contents key={one.id} account={one} around={around} />
          ))}
        </details>
      )}
    </div>
  )
}

/** `2 minutes 5 seconds`. */
export function lastedWords(lastedSeconds: number): string {
  return sayMeasure('lastedSays', {
    minutes: Math.floor(lastedSeconds / 60),
    seconds: lastedSeconds % 60,
  }).trim()
}

function Contents({ account, around: { child, timeZone } }: { account: AccountShown; around: Around }) {
  const users = account.users.map(({ name }) => name)
  const list = new Intl.ListFormat(locale(), { type: 'conjunction' })
  const when = `${weekDayAndYear(account.usedAt, timeZone)}, ${clock(account.usedAt, timeZone)}. ${account.place}`
  const contents: [string, ReactNode][] = [
    [sayMeasure('childName'), child.fullName ?? child.knownAs],
    [sayMeasure('behaviour'), account.behaviour],
    [sayMeasure('dateTimePlace'), when],
    [sayMeasure('whatAndHowLong'), `${account.description} ${lastedWords(account.lastedSeconds)}.`],
    [sayMeasure('avoided'), account.avoided],
    [sayMeasure('usersPresent'), [list.format(users), account.present].filter(Boolean).join('; ')],
    [sayMeasure('effect'), account.effect],
    [sayMeasure('injury'), account.injury],
  ]
  const { toldByName: name, toldAt } = account
  return (
    <section>
      {account.because && <p>{sayMeasure('laterTelling', { because: account.because })}</p>}
      <ol className="hm-eight">
        {contents.map(([term, said]) => (
          <li key={term}>
            <strong>{term}</strong>
            <p>{said}</p>
          </li>
        ))}
      </ol>
      <p className="at-hint">
        {sayMeasure('made', { name, day: shortWeekDay(toldAt, timeZone), time: clock(toldAt, timeZone) })}{' '}
        {account.isLate && sayMeasure('wasLate')}
      </p>
    </section>
  )
}

function Signatures({ signatures, timeZone }: { signatures: readonly SignatureShown[]; timeZone: string }) {
  if (signatures.length === 0) return null
  return (
    <section className="hm-signatures">
      <h3>{sayMeasure('signatures')}</h3>
      <ul>
        {signatures.map((one) => {
          const by = {
            name: one.signedByName,
            day: shortWeekDay(one.signedAt, timeZone),
            time: clock(one.signedAt, timeZone),
          }
          return (
            <li key={one.id}>
              <p>{sayMeasure(one.act === 'spoke-to-user' ? 'signedBy' : 'confirmedBy', by)}</p>
              {one.words && <p className="hm-words">{one.words}</p>}
              <p className="at-hint">
                {[
                  one.isLate && sayMeasure('wasLate'),
                  one.act === 'spoke-to-user' && !one.isOfNewest && sayMeasure('signedBefore'),
                  !one.isAsSigned && sayMeasure('notAsSigned'),
                ]
                  .filter(Boolean)
                  .join(' ')}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
