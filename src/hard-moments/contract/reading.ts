import { z } from 'zod'
import { query } from '#platform/contract.ts'
import { ChildId, HomeId } from '#platform/ids.ts'
import { HardMomentId } from '#records/contract.ts'
import { Facts } from './facts.ts'
import { InjuryShown } from './injuries.ts'
import { MeasureShown } from './measures.ts'
import { MissingShown } from './missing.ts'
import { DecisionShown, ToldShown, WhoDecides } from './told.ts'

export const FactsShown = Facts.extend({
  id: z.uuid(),
  /** First names; other young people are named to adults only. */
  adultNames: z.array(z.string()),
  childNames: z.array(z.string()),
  /** What was tried and what helped, in the short words of the plan. */
  triedSays: z.array(z.string()),
  helpedSays: z.array(z.string()),
  toldByName: z.string(),
  toldAt: z.iso.datetime(),
})
export type FactsShown = z.infer<typeof FactsShown>

export const readMoment = query({
  name: 'hard-moments.readMoment',
  says: 'Everything that was told about one hard moment. The child finds what they may read.',
  door: 'child',
  input: z.object({
    childId: ChildId,
    /** The moment, or a measure, a decision or a missing episode of it. */
    about: z.uuid(),
  }),
  output: z.object({
    momentId: HardMomentId,
    happenedAt: z.iso.datetime(),
    deviceSaidAt: z.iso.datetime().optional(),
    words: z.string(),
    toldByName: z.string(),
    toldAt: z.iso.datetime(),
    /** Tellings of the facts, the newest first. */
    facts: z.array(FactsShown),
    measures: z.array(MeasureShown),
    injuries: z.array(InjuryShown),
    missing: z.array(MissingShown),
    told: z.array(ToldShown),
    decisions: z.array(DecisionShown),
    /** Rules to think about, by the facts, or because who decided was part of it; a person decides. */
    suggested: z.array(z.string()),
    /** Not for the child, and not where only this device knows of the moment. */
    whoDecides: WhoDecides.optional(),
    /** Something about it is kept from the child for now. */
    isKept: z.boolean(),
  }),
})

const Opened = z.object({
  kind: z.string(),
  about: z.uuid(),
  openedAt: z.iso.datetime(),
  dueAt: z.iso.datetime().optional(),
})

const MomentLine = z.object({
  momentId: HardMomentId,
  childId: ChildId,
  happenedAt: z.iso.datetime(),
  says: z.string(),
  kinds: z.array(z.string()),
  toldByName: z.string(),
  /** What is not done yet, soonest first. */
  open: z.array(Opened),
})
export type MomentLine = z.infer<typeof MomentLine>

export const listMoments = query({
  name: 'hard-moments.listMoments',
  says: 'The hard moments of a child, the newest first, twenty at a time, each with what is still open.',
  door: 'child',
  input: z.object({
    childId: ChildId,
    before: z.object({ happenedAt: z.iso.datetime(), momentId: HardMomentId }).optional(),
  }),
  output: z.object({
    moments: z.array(MomentLine),
    more: z.boolean(),
    /** Measures that belong to no hard moment: a limit set the day after. With the first page only. */
    measures: z.array(MeasureShown),
  }),
})

export const listOpenMoments = query({
  name: 'hard-moments.listOpenMoments',
  says: 'The hard moments of a home: of the last two weeks, and every earlier one that is not finished.',
  door: 'children',
  input: z.object({ homeId: HomeId }),
  output: z.object({ moments: z.array(MomentLine) }),
})
