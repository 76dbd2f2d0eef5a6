import type { Secret } from '#platform/server/secret.ts'
import { type Handled, handle } from '#platform/server/serve.ts'
import * as assessments from '../contract/assessments.ts'
import * as formulation from '../contract/formulation.ts'
import * as map from '../contract/map.ts'
import * as nmt from '../contract/nmt.ts'
import * as opening from '../contract/opening.ts'
import * as understanding from '../contract/understanding.ts'
import { completeAssessment, openAssessment, readAssessments } from './assessments.ts'
import { readSources } from './formulation-sources.ts'
import { openFormulation, readFormulation, tellOwnFormulation, writeFormulation } from './formulations.ts'
import { addLifeEvent, openEvent } from './life-events.ts'
import { readMap } from './maps.ts'
import { openNmtReportWith, readNmt, recordNmtWith } from './nmt-results.ts'
import { addFinding, readOpening, sayPart } from './openings.ts'
import { readSheet, saveSheet } from './sheets.ts'
import { addStrength, readUnderstanding, writeMeaning } from './understanding.ts'

export const assessmentOperations = (secret: Secret): Handled[] => [
  handle(assessments.openAssessment, openAssessment),
  handle(assessments.readAssessments, readAssessments),
  handle(assessments.completeAssessment, completeAssessment),
  handle(map.saveSheet, saveSheet),
  handle(map.readSheet, readSheet),
  handle(map.readMap, readMap),
  handle(understanding.readUnderstanding, readUnderstanding),
  handle(understanding.writeMeaning, writeMeaning),
  handle(understanding.addLifeEvent, addLifeEvent),
  handle(understanding.openEvent, openEvent),
  handle(understanding.addStrength, addStrength),
  handle(formulation.writeFormulation, writeFormulation),
  handle(formulation.openFormulation, openFormulation),
  handle(formulation.tellOwnFormulation, tellOwnFormulation),
  handle(formulation.readFormulation, readFormulation),
  handle(formulation.readSources, readSources),
  handle(opening.readOpening, readOpening),
  handle(opening.sayPart, sayPart),
  handle(opening.addFinding, addFinding),
  handle(nmt.recordNmt, recordNmtWith(secret)),
  handle(nmt.readNmt, readNmt),
  handle(nmt.openNmtReport, openNmtReportWith(secret)),
]
