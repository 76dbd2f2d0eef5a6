import { type Handled, handle } from '#platform/server/serve.ts'
import * as dueContract from '../contract/due.ts'
import * as modelContract from '../contract/model.ts'
import { readDue } from './due.ts'
import { adoptTemplate, publishModel, readModel, readTemplates } from './models.ts'
import { tellDone, tellHomeDone } from './rhythms-done.ts'

export const modelOperations: Handled[] = [
  handle(modelContract.readTemplates, readTemplates),
  handle(modelContract.readModel, readModel),
  handle(modelContract.adoptTemplate, adoptTemplate),
  handle(modelContract.publishModel, publishModel),
  handle(dueContract.readDue, readDue),
  handle(dueContract.tellDone, tellDone),
  handle(dueContract.tellHomeDone, tellHomeDone),
]
