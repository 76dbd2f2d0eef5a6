import type { DutyShown } from '#reminders/contract/duties.ts'
import { say } from './words.ts'

/** A duty as people see it: what is to do, why, and where. */
export interface DutyWords {
  /** `name` is the first name of the child it is about; empty where it is about none. */
  title: (duty: DutyShown, name: string) => string
  /** Where it is done. */
  to: (duty: DutyShown) => string
  /** What stands on the button. */
  deed: () => string
}

/** The words of each kind of duty, by `slice.what`. Every kind that a part opens has its entry: a test looks. */
export const dutyWords: Readonly<Record<string, DutyWords>> = {
  'hard-moments.write-facts': ofMoment('writeFacts', 'write'),
  'hard-moments.record-measure': ofMeasure('recordMeasure', 'write'),
  'hard-moments.sign-measure': ofMeasure('signMeasure', 'sign'),
  'hard-moments.confirm-child': ofMeasure('confirmChild', 'openIt'),
  'hard-moments.decide-notifiable': ofMoment('decideNotifiable', 'decide'),
  'hard-moments.notify': ofMoment('notify', 'openIt'),
  'hard-moments.return-talk': ofMoment('returnTalk', 'openIt'),
  'team.word-asked': {
    title: () => say('wordAsked'),
    to: () => '/team',
    deed: () => say('openIt'),
  },
}

type Title = Parameters<typeof say>[0]

function ofMoment(title: Title, deed: Title): DutyWords {
  return {
    title: (_, name) => say(title, { name }),
    to: ({ childId, about }) => `/children/${childId}/hard-moments/${about}`,
    deed: () => say(deed),
  }
}

function ofMeasure(title: Title, deed: Title): DutyWords {
  return { ...ofMoment(title, deed), to: ({ childId, about }) => `/children/${childId}/holds/${about}` }
}
