import { z } from 'zod'
import { FormulationPart } from '#assessment/contract/formulation.ts'
import { FunctionId } from '#assessment/map/functions.ts'
import { Profile } from '#people/contract/children.ts'
import { command, query } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { PlanChange } from '#response/contract/changes.ts'
import { Agreement } from '#response/contract/plan.ts'
import { Dose } from '#response/plan.ts'
import { Risk } from '#response/risk.ts'
import { Pack as LivedPack } from '#review/contract/pack.ts'

const Day = z.iso.date('Write a day as 2026-03-28.')

/** What happened in the child’s life that a number counts: the numbers of the pack point here. */
export const Entry = z.object({
  /** The id of what was told about: a note, a plan version, a meeting. */
  id: z.uuid(),
  /** Its number in this pack, from 1, in the order in which things happened. */
  number: z.int(),
  /** As in the chronology, e.g. 'records.note'. */
  kind: z.string(),
  day: Day,
  who: z.string(),
  /** Left out where the entry is kept closed for now. */
  headline: z.string().optional(),
})
export type Entry = z.infer<typeof Entry>

/** Between which views of one function lie, when the child is calm; 0 to 100, null where too little was seen. */
const Ends = z.object({ lowest: z.number().nullable(), highest: z.number().nullable() })

const MapRow = z.object({
  functionId: FunctionId,
  came: Ends.optional(),
  now: Ends,
  workingOn: z.boolean(),
})

const MapSeen = z.object({ openedOn: Day, views: z.int(), entry: z.uuid() })

export const EvidenceMap = z.object({
  now: MapSeen,
  came: MapSeen.optional(),
  rows: z.array(MapRow),
})
export type EvidenceMap = z.infer<typeof EvidenceMap>

const PlannedResponse = z.object({
  title: z.string(),
  how: z.string(),
  dose: Dose,
  does: z.string(),
  decides: z.string(),
  answers: z.string(),
  seeing: z.string(),
})

const NeedAnswered = z.object({
  title: z.string(),
  childWords: z.string(),
  says: z.string(),
  finding: z.string(),
  responses: z.array(PlannedResponse),
})

const VersionShown = z.object({
  id: z.uuid(),
  number: z.int(),
  onDay: Day,
  madeBy: z.string(),
  because: z.string(),
  /** Against the version before it. */
  changes: z.array(PlanChange),
})

const WithChild = z.enum(['together', 'did-not-want', 'not-now'])

const FormulationListed = z.object({
  id: z.uuid(),
  number: z.int(),
  onDay: Day,
  writtenBy: z.string(),
  withChild: WithChild,
  parts: z.array(
    z.object({
      part: FormulationPart,
      /** `from`: what kind of thing in the record each sentence comes from. */
      sentences: z.array(
        z.object({
          says: z.string(),
          from: z.enum(['life-event', 'function', 'strength', 'note', 'child-said']),
        }),
      ),
    }),
  ),
})

/** How the child understands it: `toldBy` where somebody wrote it down for them. */
const OwnFormulationListed = z.object({
  id: z.uuid(),
  day: Day,
  toldBy: z.string().optional(),
  words: z.array(z.string()),
})

const RisksListed = z.object({
  id: z.uuid(),
  number: z.int(),
  onDay: Day,
  signedBy: z.string(),
  withChild: WithChild,
  because: z.string(),
  risks: z.array(
    Risk.omit({ id: true, responseIds: true }).extend({
      /** The titles of the responses that it names. */
      responses: z.array(z.string()),
    }),
  ),
})

const OwnWordsShown = z.object({ id: z.uuid(), words: z.string(), day: Day, toldBy: z.string() })

const DecisionListed = z.object({
  id: z.uuid(),
  title: z.string(),
  owner: z.string(),
  dueOn: Day,
  doneOn: Day.optional(),
})

const MeetingListed = z.object({ id: z.uuid(), heldOn: Day, decisions: z.array(DecisionListed) })

/** What the record says of a period of a child’s life. Read, never typed: each number names its entries. */
export const EvidencePack = z.object({
  from: Day,
  to: Day,
  child: z.object({
    id: ChildId,
    knownAs: z.string(),
    age: z.int(),
    pronouns: z.string(),
    home: z.string().optional(),
    since: Day.optional(),
    placingAuthority: z.string(),
  }),
  profile: Profile,
  /** Newest first; what is for the key worker alone is counted only. */
  ownWords: z.array(OwnWordsShown),
  forKeyWorker: z.int(),
  map: EvidenceMap.optional(),
  meanings: z.array(z.object({ id: z.uuid(), title: z.string(), words: z.string() })),
  /** As it stood on the last day of the period. */
  formulation: FormulationListed.optional(),
  /** The newest that the child wrote, and the newest that was written down for them. */
  ownFormulations: z.array(OwnFormulationListed),
  /** As it was signed last by the end of the period. */
  risks: RisksListed.optional(),
  /** As in force on the last day of the period. */
  plan: z.object({ id: z.uuid(), number: z.int(), onDay: Day, needs: z.array(NeedAnswered) }).optional(),
  versions: z.array(VersionShown),
  agreements: z.array(
    Agreement.pick({ knownAs: true, isChild: true, verdict: true, words: true }).extend({
      entry: z.uuid().optional(),
      day: Day.optional(),
    }),
  ),
  /** Notes, hard moments, doses, tracks and what helped: the same reading as in a meeting. */
  lived: LivedPack.omit({ earlier: true, ownWords: true }),
  meetings: z.array(MeetingListed),
  letters: z.array(z.object({ id: z.uuid(), sentOn: Day, writtenBy: z.string() })),
  entries: z.array(Entry),
})
export type EvidencePack = z.infer<typeof EvidencePack>

const period = {
  childId: ChildId,
  /** Days of the home, both included; a year at most. */
  from: Day,
  to: Day,
}

export const readPack = query({
  name: 'evidence.readPack',
  says: 'What shows that care is working for a child over a period, every number with the entries that it counts.',
  door: 'child',
  input: z.object(period),
  output: z.object({
    pack: EvidencePack,
    /** Whether the PDF can be made here; if not, why, in a sentence. */
    pdf: z.object({ possible: z.boolean(), because: z.string() }),
    /** Whether the one who asks may open the entries in the chronology. */
    mayOpenEntries: z.boolean(),
  }),
})

export const makePdf = command({
  name: 'evidence.makePdf',
  says: 'Makes the evidence of a period into an accessible PDF. That it was made is kept, and the child can see it.',
  door: 'child',
  input: z.object({ id: z.uuid(), ...period }),
  output: z.object({
    fileName: z.string(),
    base64: z.string(),
    /** SHA-256 (hex) of the document. */
    hash: z.string(),
    madeAt: z.iso.datetime(),
  }),
})
