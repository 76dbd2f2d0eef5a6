import { type Handled, handle } from '#platform/server/serve.ts'
import * as catalogue from '../contract/catalogue.ts'
import * as results from '../contract/results.ts'
import { fillIn, listForms, readForm, recordResult, saveAnswers } from './filling.ts'
import { bringInForm, readInstruments, recordTerms } from './forms.ts'
import { answerFlag, readFilled, readResults, setAside } from './results.ts'

export const instrumentOperations: Handled[] = [
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
]
