import { type Handled, handle } from '#platform/server/serve.ts'
import * as changes from '../contract/changes.ts'
import * as draft from '../contract/draft.ts'
import * as ideas from '../contract/ideas.ts'
import * as library from '../contract/library.ts'
import * as plan from '../contract/plan.ts'
import * as risks from '../contract/risks.ts'
import * as cards from '../contract/shift-cards.ts'
import * as suggestions from '../contract/suggestions.ts'
import { layDraftAside, readDraft, saveDraft } from './drafts.ts'
import { askAboutIdea, readIdeas, voteOnIdea } from './ideas.ts'
import { layAsideInLibrary, readLibrary, writeInLibrary } from './library.ts'
import { publishPlan, readChanges, sayAboutPlan } from './plans.ts'
import { readPlan } from './read-plan.ts'
import { chooseReading } from './reading-levels.ts'
import { readRisks, signRisks } from './risks.ts'
import { markPlanRead, readShiftCards } from './shift-cards.ts'
import { decideSuggestion, suggest, tellCircumstances } from './suggestions.ts'

export const responseOperations: Handled[] = [
  handle(plan.readPlan, readPlan),
  handle(plan.chooseReading, chooseReading),
  handle(plan.publishPlan, publishPlan),
  handle(changes.readChanges, readChanges),
  handle(plan.sayAboutPlan, sayAboutPlan),
  handle(cards.readShiftCards, readShiftCards),
  handle(cards.markPlanRead, markPlanRead),
  handle(draft.readDraft, readDraft),
  handle(draft.saveDraft, saveDraft),
  handle(draft.layDraftAside, layDraftAside),
  handle(suggestions.suggest, suggest),
  handle(suggestions.decideSuggestion, decideSuggestion),
  handle(suggestions.tellCircumstances, tellCircumstances),
  handle(library.readLibrary, readLibrary),
  handle(library.writeInLibrary, writeInLibrary),
  handle(library.layAsideInLibrary, layAsideInLibrary),
  handle(ideas.readIdeas, readIdeas),
  handle(ideas.askAboutIdea, askAboutIdea),
  handle(ideas.voteOnIdea, voteOnIdea),
  handle(risks.readRisks, readRisks),
  handle(risks.signRisks, signRisks),
]
