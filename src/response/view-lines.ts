import type { Agreement } from './contract/plan.ts'
import type { Boundary, Finding, Need, NeedId, Plan, Response, ResponseId } from './plan.ts'

/** The fixed labels of the views: their sentences stand in one catalogue, and nowhere else. */
export const viewLabels = [
  'tryFirst',
  'everyDay',
  'inHardMoment',
  'triggers',
  'earlySigns',
  'helps',
  'harder',
  'bring',
  'limits',
  'topics',
  'ownWords',
  'limitsToTalkOf',
  'times',
  'otherResponses',
  'agreed',
  'shouldChange',
  'stopped',
  'does',
  'decides',
  'answers',
  'seeing',
  'because',
  'source',
  'childSays',
  'stoppedOn',
  'from',
  'until',
] as const
export type ViewLabel = (typeof viewLabels)[number]

/** What showed a need, with the way to it. */
interface FindingBack extends Finding {
  needId: NeedId
  need: string
}

/** Where a line comes from: a response with its needs and what showed them, or a part of the plan. */
export type Back =
  | { part: 'response'; responseId: ResponseId; findings: FindingBack[] }
  | { part: 'need'; findings: FindingBack[] }
  | { part: 'safety' | 'boundaries' | 'stopped' | 'agreements'; findings: FindingBack[] }

/** One line of a view. Every text in it is a text of the plan, or the name of somebody whom the plan names. */
export interface ViewLine {
  key: string
  title: string
  says: string[]
  /** Beside a fixed label, a text of the plan or a name; a day is a day. */
  notes: { label: ViewLabel; text: string; isDay?: boolean }[]
  dose?: Response['dose']
  evidence?: 'A' | 'B' | 'C'
  back: Back
}

/** Some lines under a fixed label, or under the name of a need. */
export interface ViewSection {
  label?: ViewLabel
  need?: { title: string; childWords: string; finding: string }
  lines: ViewLine[]
}

/** A label with its text; nothing where the plan says nothing. */
export function note(label: ViewLabel, text: string): ViewLine['notes'] {
  return text === '' ? [] : [{ label, text }]
}

/** A label with a day of the plan. */
export function day(label: ViewLabel, on: string | undefined): ViewLine['notes'] {
  return on === undefined ? [] : [{ label, text: on, isDay: true }]
}

/** A response: its name, how and when, and the way back. */
export function howLine(plan: Plan): (one: Response) => ViewLine {
  return ({ id, title, how, when, needIds }) => ({
    key: id,
    title,
    says: [how, when].filter((text) => text !== ''),
    notes: [],
    back: {
      part: 'response',
      responseId: id,
      findings: plan.needs.filter((need) => needIds.includes(need.id)).map(findingOf),
    },
  })
}

function findingOf({ id, title, finding }: Need): FindingBack {
  return { ...finding, needId: id, need: title }
}

/** A need with the child's own words. */
export function needLine(need: Need): ViewLine {
  const { id, title, childWords } = need
  return {
    key: id,
    title,
    says: [childWords],
    notes: [],
    back: { part: 'need', findings: [findingOf(need)] },
  }
}

/** Lines of the safety plan. */
export function safetyLines(texts: readonly (readonly string[])[]): ViewLine[] {
  return texts.map(([title = '', ...says]) => ({
    key: title,
    title,
    says: says.filter((text) => text !== ''),
    notes: [],
    back: { part: 'safety', findings: [] },
  }))
}

/** A limit, its reason, and what the child says about it. */
export function boundaryLine({ id, says, because, childSays }: Boundary): ViewLine {
  return {
    key: id,
    title: says,
    says: because === '' ? [] : [because],
    notes: note('childSays', childSays),
    back: { part: 'boundaries', findings: [] },
  }
}

/** What somebody said about the version. */
export function agreementLine({
  personId,
  knownAs,
  words,
}: Pick<Agreement, 'personId' | 'knownAs' | 'words'>): ViewLine {
  const says = words === '' ? [] : [words]
  return { key: personId, title: knownAs, says, notes: [], back: { part: 'agreements', findings: [] } }
}

/** What was stopped, when and why. */
export function stoppedLine({ id, title, because, on }: NonNullable<Plan['stopped']>[number]): ViewLine {
  const notes = day('stoppedOn', on)
  return { key: id, title, says: [because], notes, back: { part: 'stopped', findings: [] } }
}
