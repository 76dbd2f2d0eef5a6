import { say as sayHealth } from '#health/web/duty-words.ts'
import type { DutyShown } from '#reminders/contract/duties.ts'
import { say as sayAfter } from '#repair/web/open-words.ts'
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
  'hard-moments.kept-review': ofMoment('keptFacts', 'openIt'),
  'health.give': onRound('give'),
  'health.effect': onRound('effect'),
  'health.second-person': onRound('second-person'),
  'health.stock-difference': ofHealth('stock-difference'),
  'health.appointment': ofHealth('appointment'),
  'instruments.flag': ofResult('flag'),
  'instruments.worse': ofResult('worse'),
  'instruments.link-out': {
    title: (_, name) => say('linkOut', { name }),
    to: ({ childId }) => `/children/${childId}/measures`,
    deed: () => say('openIt'),
  },
  'people.quarantine': {
    title: () => say('leftBehind'),
    to: () => '/quarantine',
    deed: () => say('openIt'),
  },
  'team.word-asked': {
    title: () => say('wordAsked'),
    to: () => '/team',
    deed: () => say('openIt'),
  },
  'key-work.promise': {
    title: (_, name) => say('promise', { name }),
    to: ({ childId }) => `/children/${childId}/time`,
    deed: () => say('promiseDeed'),
  },
  'assessment.part': {
    title: (_, name) => say('openingPart', { name }),
    to: ({ childId }) => `/children/${childId}/understanding/opening`,
    deed: () => say('openIt'),
  },
  'records.kept-review': {
    title: (_, name) => say('keptReview', { name }),
    to: ({ childId, about }) => `/children/${childId}/chronology?entry=${about}`,
    deed: () => say('openIt'),
  },
  'relationships.referral': {
    title: () => say('referralOpen'),
    to: ({ homeId, about }) => `/referrals/${homeId}/${about}`,
    deed: () => say('decide'),
  },
  'relationships.step': {
    title: (_, name) => say('aroundStep', { name }),
    to: ({ childId }) => `/children/${childId}/people/around`,
    deed: () => say('openIt'),
  },
  'collaboration.answer-side': {
    title: (_, name) => say('answerSide', { name }),
    to: ({ childId, about }) => `/children/${childId}/sides/${about}`,
    deed: () => say('answerDeed'),
  },
  'sourcing.approval': onSourcing('approvalOpen'),
  'sourcing.waiting': onSourcing('waitingOpen'),
  'sourcing.review': onSourcing('sourcingReview'),
  'repair.offer-talk': afterHard('open-offer-talk'),
  'repair.talk-child': afterHard('open-talk-child'),
  'repair.talk-adult': afterHard('open-talk-adult'),
  'repair.go-back': afterHard('open-go-back'),
  'repair.between': afterHard('open-between'),
  'repair.safety-review': afterHard('open-safety-review-of'),
  'repair.learned': afterHard('open-learned'),
  'repair.lesson': afterHard('open-lesson'),
}

type HealthTitle = Parameters<typeof sayHealth>[0]

function onRound(words: HealthTitle): DutyWords {
  return {
    title: (_, name) => sayHealth(words, { name }),
    to: () => '/medicines',
    deed: () => sayHealth('openRound'),
  }
}

function ofHealth(words: HealthTitle): DutyWords {
  return {
    title: (_, name) => sayHealth(words, { name }),
    to: ({ childId }) => `/children/${childId}/health`,
    deed: () => sayHealth('openHealth'),
  }
}

type Title = Parameters<typeof say>[0]

/** What an instrument gave is answered where it stands. */
function ofResult(title: Title): DutyWords {
  return {
    title: (_, name) => say(title, { name }),
    to: ({ childId, about }) => `/children/${childId}/measures?result=${about}`,
    deed: () => say('openIt'),
  }
}

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

function onSourcing(title: Title): DutyWords {
  return {
    title: (_, name) => say(title, { name }),
    to: ({ childId }) => `/children/${childId}/sourcing`,
    deed: () => say('openIt'),
  }
}

/** What follows a hard moment is done on the page of that moment. */
function afterHard(words: Parameters<typeof sayAfter>[0]): DutyWords {
  return {
    title: (_, name) => sayAfter(words, { name }),
    to: ({ childId, about }) => `/children/${childId}/after/${about}`,
    deed: () => say('openIt'),
  }
}
