import { chooseFace } from '#people/contract/sign-in.ts'
import * as workers from '#people/contract/workers.ts'
import type { DemoSignIns } from '#people/server/me.ts'
import { type Face, faceFor } from '#platform/face.ts'
import { type HomeId, PersonId } from '#platform/ids.ts'
import type { Chance } from './chance.ts'
import type { Tell } from './teller.ts'

export const DEMO_PASSWORD = 'attune-demo-home'

/** Who works for and around Larch House. `signIn` names the account after the role. */
export const staff = [
  { key: 'jo', name: 'Jo Marwood', job: 'Registered manager', signIn: 'manager', ties: [] },
  { key: 'sam', name: 'Sam Okafor', job: 'Key worker', signIn: 'keyworker', ties: ['home-team'] },
  { key: 'priya', name: 'Priya Nair', job: 'Night worker', signIn: 'nightworker', ties: ['home-team'] },
  { key: 'anna', name: 'Anna Weiss', job: 'Clinician', signIn: 'clinician', ties: ['clinician'] },
  { key: 'omar', name: 'Omar Haddad', job: 'Residential worker', ties: ['home-team'] },
  { key: 'grace', name: 'Grace Mensah', job: 'Residential worker', ties: ['home-team'] },
  { key: 'leon', name: 'Leon Fischer', job: 'Residential worker', ties: ['home-team'] },
  {
    key: 'beth',
    name: 'Beth Rowan',
    job: 'Clinical supervisor',
    signIn: 'supervisor',
    ties: ['clinical-supervisor'],
  },
  { key: 'asha', name: 'Asha Roy', job: 'Agency worker', signIn: 'agency', ties: ['agency-worker'] },
  {
    key: 'ruth',
    name: 'Ruth Calder',
    job: 'Responsible individual',
    signIn: 'responsible',
    ties: ['responsible-individual'],
  },
  { key: 'dawn', name: 'Dawn Idris', job: 'Social worker', signIn: 'socialworker', ties: [] },
  { key: 'ada', name: 'Ada Lund', job: 'Administrator', signIn: 'admin', ties: ['administrator'] },
] as const

/** Drawn faces, by short name. */
const faces: Record<string, Face> = {
  jo: { ground: '#DDEBD9', skin: '#E9BE9E', hair: '#7A4B2A', style: 'bob', top: '#2F6F5E', glasses: true },
  sam: { ground: '#F7D9C6', skin: '#5E3823', hair: '#1D1512', style: 'short', top: '#5A3A6E' },
  priya: { ground: '#FBD9DF', skin: '#B97C55', hair: '#1D1512', style: 'long', top: '#A34C66' },
  anna: { ground: '#EBDDF2', skin: '#F1CFB8', hair: '#B9B3BD', style: 'bun', top: '#544B68' },
  omar: {
    ground: '#FCE2B6',
    skin: '#B97C55',
    hair: '#2B1B1B',
    style: 'curly',
    top: '#544B68',
    glasses: true,
  },
  grace: { ground: '#CFE1EF', skin: '#5E3823', hair: '#1D1512', style: 'bun', top: '#A34C66' },
  leon: { ground: '#E7E2CF', skin: '#D9A27C', hair: '#4A4038', style: 'shaved', top: '#7A4B00' },
  asha: { ground: '#EBDDF2', skin: '#B97C55', hair: '#2B1B1B', style: 'bob', top: '#2F6F5E' },
  beth: { ground: '#DDEBD9', skin: '#F1CFB8', hair: '#A8572B', style: 'long', top: '#2F6B90' },
  ruth: { ground: '#F7D9C6', skin: '#E9BE9E', hair: '#B9B3BD', style: 'bob', top: '#2F6B90', glasses: true },
  dawn: { ground: '#CFE1EF', skin: '#7A4A30', hair: '#2B1B1B', style: 'scarf', top: '#544B68' },
  ada: { ground: '#E7E2CF', skin: '#F1CFB8', hair: '#D9B36B', style: 'short', top: '#2F6F5E' },
}

/** What the sign-in page of the made-up home says of each person; who lives there is told in their own story. */
const firstSeen = [
  { name: 'nightworker', says: 'Priya, on the shift tonight' },
  { name: 'keyworker', says: 'Sam, Maya’s key worker' },
  { name: 'manager', says: 'Jo, who manages Larch House' },
  { name: 'clinician', says: 'Anna, the clinician' },
  { name: 'youngperson', says: 'Maya, who lives here' },
  { name: 'socialworker', says: 'Dawn, Maya’s social worker' },
  { name: 'responsible', says: 'Ruth, the responsible individual' },
  { name: 'supervisor', says: 'Beth, who supervises the team' },
  { name: 'agency', says: 'Asha, here for an agency this week' },
  { name: 'admin', says: 'Ada, the administrator' },
]

/** The names that the sign-in page of the made-up home lists, each with the face that they have inside. */
export function demoSignIns(youngPerson: Face): DemoSignIns['names'] {
  return firstSeen.map((one) => {
    const worker = staff.find((other) => 'signIn' in other && other.signIn === one.name)
    return { ...one, face: worker ? faceOf(worker.key) : youngPerson }
  })
}

interface Hiring {
  tell: Tell
  chance: Chance
  people: Map<string, string>
  homeId: HomeId
  from: Date
  /** The days on which the agency worker is there. */
  thisWeek: { fromOn: string; toOn: string }
}

/** Everyone but the manager, who set the home up, begins on the first day of the story. */
export async function hire({ tell, chance, people, homeId, from, thisWeek }: Hiring): Promise<void> {
  const fromOn = from.toISOString().slice(0, 10)
  for (const one of staff) {
    if (one.key === 'jo') {
      await tell('jo', from, chooseFace, { face: faceOf('jo') })
      continue
    }
    const id = PersonId.parse(chance.uuid())
    people.set(one.key, id)
    const signIn = 'signIn' in one ? { signIn: { name: one.signIn, password: DEMO_PASSWORD } } : {}
    const [knownAs = one.name] = one.name.split(' ')
    await tell('jo', from, workers.addPerson, { id, name: one.name, knownAs, job: one.job, ...signIn })
    await tell(one.key, from, chooseFace, { face: faceOf(one.key) })
    for (const tie of one.ties) {
      const relation = workers.TieRelation.parse(tie)
      const where = ['responsible-individual', 'administrator'].includes(tie) ? {} : { homeId }
      const days = tie === 'agency-worker' ? thisWeek : { fromOn }
      await tell('jo', from, workers.addTie, { ...aTie(chance, id, fromOn), ...days, relation, ...where })
    }
  }
}

function faceOf(key: string): Face {
  return faces[key] ?? faceFor(key)
}

/** A tie to nobody yet. */
export function aTie(chance: Chance, personId: PersonId, fromOn: string) {
  const nothing = { responsibility: '', authority: '', accountability: '' }
  return { id: workers.TieId.parse(chance.uuid()), personId, fromOn, ...nothing }
}
