import type { Secret } from '#platform/server/secret.ts'
import { type Handled, handle, handleByLink } from '#platform/server/serve.ts'
import * as files from '../contract/answer-files.ts'
import * as asking from '../contract/asking.ts'
import * as byLink from '../contract/by-link.ts'
import * as catalogue from '../contract/catalogue.ts'
import * as links from '../contract/links.ts'
import * as results from '../contract/results.ts'
import { keepAnswerFileWith, openAnswerFileWith } from './answer-files.ts'
import { askForForm, declineAsk, readAsks, withdrawAsk } from './asking.ts'
import { comesByLink, handInByLink, openLink, saveByLink } from './by-link.ts'
import { fillIn, listForms, readForm, recordResult, saveAnswers } from './filling.ts'
import { bringInForm, readInstruments, recordTerms } from './forms.ts'
import { listLinks, makeLink, renewLink, revokeLink } from './links.ts'
import { readMyAnswers, readMyForms } from './my-forms.ts'
import { answerFlag, readFilled, readResults, setAside } from './results.ts'

export const instrumentOperations = (secret: Secret): Handled[] => [
  handle(files.keepAnswerFile, keepAnswerFileWith(secret)),
  handle(files.openAnswerFile, openAnswerFileWith(secret)),
  handle(catalogue.readInstruments, readInstruments),
  handle(catalogue.bringInForm, bringInForm),
  handle(catalogue.recordTerms, recordTerms),
  handle(results.listForms, listForms),
  handle(results.readForm, readForm),
  handle(results.saveAnswers, saveAnswers),
  handle(results.fillIn, fillIn),
  handle(results.recordResult, recordResult),
  handle(results.setAside, setAside),
  handle(results.answerFlag, answerFlag),
  handle(results.readResults, readResults),
  handle(results.readFilled, readFilled),
  handle(links.makeLink, makeLink),
  handle(links.renewLink, renewLink),
  handle(links.revokeLink, revokeLink),
  handle(links.listLinks, listLinks),
  handleByLink(byLink.openLink, comesByLink, openLink),
  handleByLink(byLink.saveByLink, comesByLink, saveByLink),
  handleByLink(byLink.handInByLink, comesByLink, handInByLink),
  handle(asking.askForForm, askForForm),
  handle(asking.withdrawAsk, withdrawAsk),
  handle(asking.declineAsk, declineAsk),
  handle(asking.readAsks, readAsks),
  handle(asking.readMyForms, readMyForms),
  handle(asking.readMyAnswers, readMyAnswers),
]
