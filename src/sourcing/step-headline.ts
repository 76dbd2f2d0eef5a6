import type { Outcome, Step } from './contract/steps.ts'
import { kindName } from './kinds/kinds.ts'

type Looked = { kind: string; kindWords: string }

const ended: Record<Outcome, string> = {
  helped: 'ended; it helped',
  'helped-some': 'ended; it helped in part',
  'did-not-help': 'ended; it did not help',
  'not-begun': 'is not looked for any more',
}

/** A step in one line of the chronology. */
export function stepHeadline(need: Looked, step: Step, providerName: string): string {
  const what = `${kindName(need)}${providerName && ` with ${providerName}`}`
  switch (step.kind) {
    case 'asked':
      return `${what}: ${step.whom} was asked to approve it.`
    case 'referred':
      return `${what}: the referral was sent.`
    case 'waiting':
      return `${what}: waiting${step.untilOn ? ` until ${step.untilOn}` : ', and nobody has given a day'}.`
    case 'started':
      return `${what} has started: ${step.often}.`
    case 'reviewed':
      return `${what}: what it brings was looked at.`
    case 'ended':
      return `${what} ${ended[step.outcome]}.`
  }
}

/** The answer of the placing authority in one line. */
export function answerHeadline(
  need: Looked,
  { answer, whom }: { answer: 'approved' | 'not-approved'; whom: string },
  providerName: string,
): string {
  const what = `${kindName(need)}${providerName && ` with ${providerName}`}`
  return answer === 'approved' ? `${whom} approved: ${what}.` : `${whom} did not approve yet: ${what}.`
}
