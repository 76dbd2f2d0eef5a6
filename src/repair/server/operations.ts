import { type Handled, handle } from '#platform/server/serve.ts'
import * as adults from '../contract/adult-talks.ts'
import * as after from '../contract/after.ts'
import * as between from '../contract/between.ts'
import * as goings from '../contract/going-back.ts'
import * as lessons from '../contract/lessons.ts'
import * as shift from '../contract/open.ts'
import * as safety from '../contract/safety.ts'
import * as talks from '../contract/talks.ts'
import { talkWithAdult, tellAdultThere } from './adult-talks.ts'
import { readAfter } from './after.ts'
import { letBetweenRest } from './between.ts'
import { goBack, putRightBetween } from './going-back.ts'
import { answerLesson, tellLesson } from './lessons.ts'
import { readMyMoment, tellMySide } from './my-moment.ts'
import { readOpen } from './open.ts'
import { readUnreviewed, reviewSafety } from './safety-reviews.ts'
import { letTalkRest, talkWithChild } from './talks.ts'

export const repairOperations: Handled[] = [
  handle(after.readAfter, readAfter),
  handle(shift.readOpen, readOpen),
  handle(talks.talkWithChild, talkWithChild),
  handle(talks.letTalkRest, letTalkRest),
  handle(talks.tellMySide, tellMySide),
  handle(talks.readMyMoment, readMyMoment),
  handle(adults.tellAdultThere, tellAdultThere),
  handle(adults.talkWithAdult, talkWithAdult),
  handle(goings.goBack, goBack),
  handle(goings.putRightBetween, putRightBetween),
  handle(between.letBetweenRest, letBetweenRest),
  handle(safety.reviewSafety, reviewSafety),
  handle(safety.readUnreviewed, readUnreviewed),
  handle(lessons.tellLesson, tellLesson),
  handle(lessons.answerLesson, answerLesson),
]
