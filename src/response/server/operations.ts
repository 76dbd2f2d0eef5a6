import { type Handled, handle } from '#platform/server/serve.ts'
import * as draft from '../contract/draft.ts'
import * as plan from '../contract/plan.ts'
import * as suggestions from '../contract/suggestions.ts'
import { layDraftAside, readDraft, saveDraft } from './drafts.ts'
import { publishPlan, readChanges, readPlan, sayAboutPlan } from './plans.ts'
import { markPlanRead, readShiftCards } from './shift-cards.ts'
import { decideSuggestion, suggest, tellCircumstances } from './suggestions.ts'

export const responseOperations: Handled[] = [
  handle(plan.readPlan, readPlan),
  handle(plan.publishPlan, publishPlan),
  handle(plan.readChanges, readChanges),
  handle(plan.sayAboutPlan, sayAboutPlan),
  handle(plan.readShiftCards, readShiftCards),
  handle(plan.markPlanRead, markPlanRead),
  handle(draft.readDraft, readDraft),
  handle(draft.saveDraft, saveDraft),
  handle(draft.layDraftAside, layDraftAside),
  handle(suggestions.suggest, suggest),
  handle(suggestions.decideSuggestion, decideSuggestion),
  handle(suggestions.tellCircumstances, tellCircumstances),
]
