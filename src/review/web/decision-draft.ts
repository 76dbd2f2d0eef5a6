import type { InputOf } from '#platform/contract.ts'
import { PersonId } from '#platform/ids.ts'
import { Response, ResponseId, ResponseKind } from '#response/plan.ts'
import type { MeetingId } from '../contract/meeting-list.ts'
import { DecisionId, type DecisionKind, type decide } from '../contract/meetings.ts'
import { say } from './decide-words.ts'

/** The parts of a response that a meeting writes down: a change keeps the rest as it is. */
export interface ShapeDraft {
  needId: string
  kind: string
  short: string
  how: string
  count: number
  per: Response['dose']['per']
  does: string
  decides: string
  answers: string
}

/** A decision as it is being written. */
export interface DecisionDraft {
  title: string
  words: string
  ownerId: string
  dueOn: string
  kind: DecisionKind
  responseId: string
  answers: string
  shape: ShapeDraft
}

export const emptyShape: ShapeDraft = {
  needId: '',
  kind: 'strategy',
  short: '',
  how: '',
  count: 1,
  per: 'day',
  does: '',
  decides: '',
  answers: '',
}

/** A response of the plan as the form starts with it. */
export function shapeOf(response: Response): ShapeDraft {
  const { needIds, kind, short, how, dose, does, decides, answers } = response
  return { needId: needIds[0] ?? '', kind, short, how, ...dose, does, decides, answers }
}

export type Problems = Partial<Record<keyof DecisionDraft | keyof ShapeDraft, string>>

/** What the form still lacks, by field, in the words that stand beside it. */
export function problemsOf(draft: DecisionDraft): Problems {
  const { title, kind, responseId, shape } = draft
  const problems: Problems = {}
  if (!title.trim()) problems.title = say('needTitle')
  if (['keep', 'change', 'stop'].includes(kind) && !responseId) problems.responseId = say('needResponse')
  if (kind === 'change' || kind === 'add') {
    if (kind === 'add' && !shape.needId) problems.needId = say('needNeed')
    if (!shape.short.trim()) problems.short = say('needShort')
    if (!shape.how.trim()) problems.how = say('needHow')
    if (!shape.does.trim()) problems.does = say('needDoes')
    if (!shape.decides || !shape.answers) problems.decides = say('needPeople')
  }
  return problems
}

interface Place {
  childId: InputOf<typeof decide>['childId']
  meetingId: MeetingId
  responses: readonly Response[]
}

/** The decision as it is sent. */
export function decisionFrom(draft: DecisionDraft, { responses, ...place }: Place): InputOf<typeof decide> {
  const { title, words, ownerId, dueOn, kind, responseId, answers } = draft
  const before = responses.find((one) => one.id === responseId)
  const response = kind === 'change' || kind === 'add' ? responseFrom(draft, before) : undefined
  return {
    ...place,
    id: DecisionId.parse(crypto.randomUUID()),
    title,
    words,
    ownerId: PersonId.parse(ownerId),
    dueOn,
    kind,
    ...(responseId && kind !== 'add' && kind !== 'other' && { responseId }),
    ...(response && { response }),
    ...(answers && { answers }),
  }
}

function responseFrom({ title, shape, kind }: DecisionDraft, before: Response | undefined): Response {
  const { short, how, count, per, does } = shape
  const people = { decides: PersonId.parse(shape.decides), answers: PersonId.parse(shape.answers) }
  const said = { short: short.slice(0, 30), how, dose: { count, per }, does, ...people }
  if (kind === 'change' && before) return { ...before, ...said }
  return Response.parse({
    ...said,
    id: ResponseId.parse(crypto.randomUUID()),
    needIds: [shape.needId],
    kind: ResponseKind.parse(shape.kind),
    title: title.slice(0, 120),
    when: '',
    tryFirst: false,
    seeing: '',
  })
}
