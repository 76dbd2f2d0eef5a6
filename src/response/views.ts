import { keyWorkTopics } from './compile.ts'
import type { Agreement } from './contract/plan.ts'
import type { Plan, Response } from './plan.ts'
import { planOn } from './plan-effect.ts'
import {
  agreementLine,
  boundaryLine,
  day,
  howLine,
  needLine,
  note,
  safetyLines,
  stoppedLine,
  type ViewLine,
  type ViewSection,
} from './view-lines.ts'

/** The views that are compiled from the plan. None is written by anybody. */
export const viewKinds = ['shift', 'risk', 'key-work', 'enrichment', 'team', 'inspector'] as const
export type ViewKind = (typeof viewKinds)[number]

/** All that a view is compiled from. */
export interface ViewSource {
  plan: Plan
  agreements: readonly Pick<Agreement, 'personId' | 'knownAs' | 'verdict' | 'words'>[]
  nameOf: (id: string) => string
  /** The day of the home (`YYYY-MM-DD`): what has not begun, or is over, is in no view of the day. */
  day: string
}

/** One view of the plan, and nothing in it that does not stand in the plan. Sections without lines are left out. */
export function viewOf(kind: ViewKind, source: ViewSource): ViewSection[] {
  return makers[kind](source).filter(({ lines, need }) => lines.length > 0 || need !== undefined)
}

const makers: Record<ViewKind, (source: ViewSource) => ViewSection[]> = {
  shift: shiftView,
  risk: riskView,
  'key-work': keyWorkView,
  enrichment: enrichmentView,
  team: teamView,
  inspector: inspectorView,
}

function shiftView(source: ViewSource): ViewSection[] {
  const plan = planOn(source.plan, source.day)
  const { safety } = plan
  return [
    { label: 'tryFirst', lines: plan.responses.filter((one) => one.tryFirst).map(howLine(plan)) },
    { label: 'everyDay', lines: plan.responses.filter((one) => !one.tryFirst).map(howLine(plan)) },
    { label: 'helps', lines: safetyLines(safety.helps.map(({ title, says }) => [title, says])) },
    { label: 'harder', lines: safetyLines(safety.harder.map((title) => [title])) },
    ...bringSection(source),
    { label: 'limits', lines: plan.boundaries.map(boundaryLine) },
  ]
}

function riskView(source: ViewSource): ViewSection[] {
  const plan = planOn(source.plan, source.day)
  const { triggers, earlySigns, helps, harder } = plan.safety
  return [
    { label: 'triggers', lines: safetyLines(triggers.map((title) => [title])) },
    { label: 'earlySigns', lines: safetyLines(earlySigns.map((title) => [title])) },
    { label: 'helps', lines: safetyLines(helps.map(({ title, says }) => [title, says])) },
    { label: 'harder', lines: safetyLines(harder.map((title) => [title])) },
    ...bringSection(source),
    { label: 'inHardMoment', lines: plan.responses.filter((one) => one.tryFirst).map(howLine(plan)) },
    { label: 'limits', lines: plan.boundaries.map(boundaryLine) },
  ]
}

function keyWorkView({ plan: whole, day }: ViewSource): ViewSection[] {
  const plan = planOn(whole, day)
  const topics = new Set<string>(keyWorkTopics(plan).map(({ responseId }) => responseId))
  const said = plan.needs.filter(({ childWords }) => childWords !== '')
  return [
    { label: 'topics', lines: plan.responses.filter(({ id }) => topics.has(id)).map(howLine(plan)) },
    { label: 'ownWords', lines: said.map(needLine) },
    { label: 'limitsToTalkOf', lines: plan.boundaries.map(boundaryLine) },
  ]
}

function enrichmentView(source: ViewSource): ViewSection[] {
  const plan = planOn(source.plan, source.day)
  const lines = plan.responses
    .filter(({ kind }) => kind === 'enrichment')
    .map((one) => ({ ...howLine(plan)(one), notes: note('does', one.does), dose: one.dose }))
  return [{ label: 'times', lines }]
}

/** Each need with everything that answers it: who does it, decides and answers for it. */
function teamView(source: ViewSource): ViewSection[] {
  return byNeed(source, (one) => [
    ...who(source, one),
    ...note('seeing', one.seeing),
    ...day('from', one.startsOn),
    ...day('until', one.endsOn),
  ])
}

/** Each need with what showed it, what is done and why, who agrees, and what was tried before. */
function inspectorView(source: ViewSource): ViewSection[] {
  const { plan, agreements } = source
  const said = (verdict: 'agrees' | 'should-change') =>
    agreements.filter((one) => one.verdict === verdict).map(agreementLine)
  return [
    ...byNeed(source, (one) => [
      ...note('because', one.because ?? ''),
      ...note('source', one.source ?? ''),
      ...note('answers', source.nameOf(one.answers)),
    ]),
    { label: 'limits', lines: plan.boundaries.map(boundaryLine) },
    { label: 'agreed', lines: said('agrees') },
    { label: 'shouldChange', lines: said('should-change') },
    { label: 'stopped', lines: (plan.stopped ?? []).toReversed().map(stoppedLine) },
  ]
}

function byNeed({ plan }: ViewSource, notesOf: (one: Response) => ViewLine['notes']): ViewSection[] {
  return plan.needs.map(({ id, title, childWords, finding }) => ({
    need: { title, childWords, finding: finding.says },
    lines: plan.responses
      .filter(({ needIds }) => needIds.includes(id))
      .map((one) => ({
        ...howLine(plan)(one),
        notes: notesOf(one),
        dose: one.dose,
        ...(one.evidence && { evidence: one.evidence }),
      })),
  }))
}

function who({ nameOf }: ViewSource, one: Response): ViewLine['notes'] {
  return [
    ...note('does', one.does),
    ...note('decides', nameOf(one.decides)),
    ...note('answers', nameOf(one.answers)),
  ]
}

function bringSection({ plan, nameOf }: ViewSource): ViewSection[] {
  const { bring } = plan.safety
  return bring ? [{ label: 'bring', lines: safetyLines([[nameOf(bring)]]) }] : []
}
