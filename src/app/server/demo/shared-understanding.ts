import {
  FormulationId,
  type FormulationPart,
  openFormulation,
  readSources,
  type SentenceSource,
  type Sentences,
  tellOwnFormulation,
  type WithChild,
  writeFormulation,
} from '#assessment/contract/formulation.ts'
import type { ChildId } from '#platform/ids.ts'
import type { Scene } from './arrival.ts'
import type { Story } from './story.ts'

/** A sentence with the name of what it comes from; without one, the young person said so. */
type Told = readonly [says: string, from?: string]

interface Understanding {
  withChild: WithChild
  parts: Record<FormulationPart, readonly Told[]>
  own?: Record<FormulationPart, string>
}

const understood: Readonly<Record<string, Understanding>> = {
  maya: {
    withChild: 'together',
    parts: {
      happened: [
        ['Nights at home were loud and frightening for a long time.', 'Nights at home'],
        ['She moved often, and lost her school and her dog with each move.', 'Moving between houses'],
      ],
      learned: [
        ['She keeps watch. A doorway tells her who is coming.'],
        ['She leaves first, before somebody else can leave.', 'repairs'],
      ],
      'sets-off': [
        ['Somebody standing in the doorway, or a call that does not come.'],
        ['Bedtime, when nothing is left to do.', 'sleeps-and-wakes'],
      ],
      strong: [
        ['Rhythm. She hears it once and has it.', 'Plays a rhythm after hearing it once.'],
        ['Auntie Esi, who sang to her every night.', 'Auntie Esi’s house'],
      ],
      needs: [
        ['Stay near at night. Sit lower than her, and say little.', 'settles-with-help'],
        ['After a row, come back to her first.', 'repairs'],
      ],
    },
    own: {
      happened: 'stuff at night. we moved loads.',
      learned: 'listen for feet on the stairs',
      'sets-off': 'people in the door. waiting for mum to ring',
      strong: 'drums. auntie esi. biscuit',
      needs: 'dont stand there. sit down. dont ask loads',
    },
  },
  kian: {
    withChild: 'did-not-want',
    parts: {
      happened: [
        ['He was taken from his family on one day, and his sisters went elsewhere.', 'The day they took us'],
      ],
      learned: [['He keeps strangers away from anything about his family.']],
      'sets-off': [['Words about his family, and visits that are called off.']],
      strong: [['Horses trust him.', 'Any horse comes to him.']],
      needs: [['Walk beside him. Let him bring his family up himself.', 'notices-arousal']],
    },
  },
}

/** What they understand so far: written some weeks ago, read together, and the young person’s own beside it. */
export async function understandTogether(scene: Scene, story: Story, childId: ChildId): Promise<void> {
  const told = understood[story.key]
  if (!told) return
  const { tell, chance, calendar } = scene
  const { sources } = await tell('anna', calendar.at(16, 10), readSources, { childId })
  const named = new Map(
    sources.map(({ source, from }) => [source.kind === 'function' ? source.about : from, source]),
  )
  const sentences = (part: FormulationPart) =>
    told.parts[part].map(([says, from]) => ({ says, source: sourceNamed(named, from) }))
  const parts: Sentences = {
    happened: sentences('happened'),
    learned: sentences('learned'),
    'sets-off': sentences('sets-off'),
    strong: sentences('strong'),
    needs: sentences('needs'),
  }
  const written = { childId, whyNot: '', withWhom: story.keyWorker === 'sam' ? 'Sam' : 'Jo' }
  const first = FormulationId.parse(chance.uuid())
  await tell('anna', calendar.at(16, 10), writeFormulation, {
    ...written,
    id: first,
    basedOn: 0,
    parts: { ...parts, needs: parts.needs.slice(0, 1) },
    withChild: 'not-now',
    whyNot: 'First we wanted to know what we know.',
  })
  if (told.own) {
    await tell('anna', calendar.at(15, 16), openFormulation, {
      id: chance.uuid(),
      childId,
      formulationId: first,
    })
    const saidAt = calendar.at(15, 18)
    const own = { id: chance.uuid(), childId, saidAt: saidAt.toISOString(), parts: told.own }
    await tell(story.key, saidAt, tellOwnFormulation, own)
  }
  const id = FormulationId.parse(chance.uuid())
  await tell('anna', calendar.at(13, 11), writeFormulation, {
    ...written,
    id,
    basedOn: 1,
    parts,
    withChild: told.withChild,
  })
}

function sourceNamed(named: ReadonlyMap<string, SentenceSource>, from: string | undefined): SentenceSource {
  const source = from === undefined ? { kind: 'child-said' as const } : named.get(from)
  if (!source) throw new Error(`Nothing in the record is called “${from}”.`)
  return source
}
