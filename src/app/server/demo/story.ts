import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Face } from '#platform/face.ts'
import { Finding, ResponseKind, SafetyPlan } from '#response/plan.ts'

const Share = z.number().min(0).max(1)
const Domains = z.object({ senses: Share, regulation: Share, relating: Share, thinking: Share })
const Scores = z.array(z.int().min(0).max(10)).length(13)

const StoryResponse = z.object({
  key: z.string(),
  needs: z.array(z.string()),
  kind: ResponseKind,
  title: z.string(),
  short: z.string(),
  how: z.string(),
  when: z.string(),
  dose: z.tuple([z.int(), z.enum(['day', 'week', 'month', 'once', 'as-needed'])]),
  tryFirst: z.boolean(),
  strategyId: z.string().optional(),
  does: z.string(),
  decides: z.string(),
  answers: z.string(),
  seeing: z.string(),
})
export type StoryResponse = z.infer<typeof StoryResponse>

const StoryDecision = z.object({
  title: z.string(),
  kind: z.enum(['keep', 'add', 'other']),
  response: z.string().optional(),
  owner: z.string(),
})
export type StoryDecision = z.infer<typeof StoryDecision>

/** One made-up young person: who they are, what their days are like, how six months went. */
const Story = z.object({
  key: z.string(),
  knownAs: z.string(),
  fullName: z.string(),
  /** Years and months of age on the day the story is told. */
  born: z.tuple([z.int(), z.int()]),
  pronouns: z.string(),
  placingAuthority: z.string(),
  keyWorker: z.string(),
  profile: z.object({
    languages: z.array(z.string()),
    culture: z.string(),
    faith: z.string(),
    mattersMost: z.string(),
    likes: z.array(z.string()),
  }),
  face: Face,
  contacts: z.array(
    z.object({
      name: z.string(),
      relationship: z.string(),
      phone: z.string().default(''),
      mayKnowAddress: z.boolean(),
    }),
  ),
  map: z.object({ came: Domains, now: Domains, low: z.array(z.string()), high: z.array(z.string()) }),
  meanings: z.array(
    z.object({ icon: z.string(), title: z.string(), words: z.string(), functionIds: z.array(z.string()) }),
  ),
  strengths: z.array(z.tuple([z.string(), z.string()])),
  ownWords: z.string(),
  events: z.array(
    z.object({
      period: z.string(),
      kind: z.enum(['adversity', 'protective']),
      title: z.string(),
      words: z.string(),
      source: z.string(),
      closed: z.boolean(),
    }),
  ),
  plan: z.object({
    needs: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        childWords: z.string(),
        says: z.string(),
        finding: Finding,
      }),
    ),
    responses: z.array(StoryResponse),
    /** A response that a meeting adds later. */
    later: StoryResponse.nullable(),
    safety: SafetyPlan.omit({ bring: true }).extend({ bring: z.string() }),
    boundaries: z.array(z.object({ says: z.string(), because: z.string(), childSays: z.string() })),
  }),
  /** Hard moments in each of the 26 weeks. */
  weeks: z.object({ hard: z.array(z.int()).length(26) }),
  laterFrom: z.int(),
  stories: z.record(z.enum(['morning', 'day', 'evening', 'night']), z.array(z.string())),
  hardWords: z.array(z.string()),
  said: z.array(z.string()),
  tracks: z.array(
    z.object({
      title: z.string(),
      need: z.string(),
      aim: z.int(),
      child: Scores,
      worker: Scores,
      clinician: Scores,
    }),
  ),
  /** What each monthly meeting decided. */
  decisions: z.array(z.array(StoryDecision)),
})
export type Story = z.infer<typeof Story>

/** The four young people of the made-up home. Every name is invented. */
export function stories(): Story[] {
  return ['maya', 'tobi', 'ellis', 'kian'].map((key) =>
    Story.parse(JSON.parse(readFileSync(new URL(`./children/${key}.json`, import.meta.url), 'utf8'))),
  )
}
