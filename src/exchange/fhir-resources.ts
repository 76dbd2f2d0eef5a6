import { z } from 'zod'

const Period = z.object({ start: z.string().optional(), end: z.string().optional() })

const HumanName = z.object({
  use: z.string().optional(),
  text: z.string().optional(),
  family: z.string().optional(),
  given: z.array(z.string()).optional(),
})
type HumanName = z.infer<typeof HumanName>

const Concept = z.object({
  text: z.string().optional(),
  coding: z.array(z.object({ code: z.string().optional(), display: z.string().optional() })).optional(),
})
type Concept = z.infer<typeof Concept>

const ContactPoint = z.object({
  system: z.string().optional(),
  value: z.string().optional(),
  use: z.string().optional(),
  rank: z.number().optional(),
})
type ContactPoint = z.infer<typeof ContactPoint>

export const Reference = z.object({ reference: z.string().optional(), display: z.string().optional() })
export type Reference = z.infer<typeof Reference>

const Identifier = z.object({ use: z.string().optional(), value: z.string().optional() })

/** Of each FHIR R4 resource, only what is taken over. */
export const Patient = z.object({
  name: z.array(HumanName).optional(),
  birthDate: z.string().optional(),
  deceasedBoolean: z.boolean().optional(),
  deceasedDateTime: z.string().optional(),
  communication: z.array(z.object({ language: Concept, preferred: z.boolean().optional() })).optional(),
  identifier: z.array(Identifier).optional(),
  contact: z.array(z.unknown()).optional(),
})
export type Patient = z.infer<typeof Patient>

export const RelatedPerson = z.object({
  active: z.boolean().optional(),
  patient: Reference,
  relationship: z.array(Concept).optional(),
  name: z.array(HumanName).optional(),
  telecom: z.array(ContactPoint).optional(),
  period: Period.optional(),
})
export type RelatedPerson = z.infer<typeof RelatedPerson>

const Participant = z.object({
  role: z.array(Concept).optional(),
  member: Reference.optional(),
  period: Period.optional(),
})
export type Participant = z.infer<typeof Participant>

export const CareTeam = z.object({
  status: z.string().optional(),
  subject: Reference.optional(),
  participant: z.array(Participant).optional(),
})

/** A Practitioner, or anyone else who is known by a name. */
export const Named = z.object({ name: z.array(HumanName) })

/** HL7 v3 RoleCode, as far as families use it. */
const relationshipCodes: Record<string, string> = {
  MTH: 'mother',
  FTH: 'father',
  NMTH: 'birth mother',
  NFTH: 'birth father',
  STPMTH: 'stepmother',
  STPFTH: 'stepfather',
  MTHFOST: 'foster mother',
  FTHFOST: 'foster father',
  ADOPTM: 'adoptive mother',
  ADOPTF: 'adoptive father',
  PRN: 'parent',
  SIB: 'brother or sister',
  SIS: 'sister',
  BRO: 'brother',
  HSIS: 'half-sister',
  HBRO: 'half-brother',
  GRMTH: 'grandmother',
  GRFTH: 'grandfather',
  GRPRN: 'grandparent',
  AUNT: 'aunt',
  UNCLE: 'uncle',
  COUSN: 'cousin',
  FAMMEMB: 'family member',
  FRND: 'friend',
  GUARD: 'guardian',
}

/** What a concept is called: its text, else its display, else a known code. */
export function conceptWords(concept: Concept | undefined): string | undefined {
  const coding = concept?.coding ?? []
  const display = coding.find((one) => one.display?.trim())?.display
  const code = coding.flatMap((one) => relationshipCodes[one.code ?? ''] ?? [])[0]
  return concept?.text?.trim() || display?.trim() || code
}

/** A language by its English name ("pl" is Polish), else the words of the file. */
export function languageWords(language: Concept): string | undefined {
  const code = language.coding?.find((one) => one.code?.trim())?.code
  return conceptWords(language) ?? (code ? languageName(code) : undefined)
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames('en-GB', { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

/** A whole name on one line. */
export function nameWords({ text, given = [], family }: HumanName): string | undefined {
  return text?.trim() || [...given, family].filter((part) => part?.trim()).join(' ') || undefined
}

/** The name someone goes by in papers: official, else usual, else any that still holds. */
export function fullNameOf(names: HumanName[] = []): string | undefined {
  const holding = names.filter(({ use }) => !/^(nickname|old|maiden|anonymous)$/.test(use ?? ''))
  const byUse = ['official', 'usual'].flatMap((use) => holding.filter((name) => name.use === use))
  return [...byUse, ...holding, ...names].map(nameWords).find(Boolean)
}

/** The name someone likes: the nickname, else the first given name of the usual, else of the official name. */
export function likedNameOf(names: HumanName[] = []): { name: string; chosen: boolean } | undefined {
  const nickname = names.find(({ use }) => use === 'nickname')
  const nick = nickname && (nickname.given?.[0]?.trim() || nameWords(nickname))
  if (nick) return { name: nick, chosen: true }
  const usual = names.find(({ use }) => use === 'usual')?.given?.[0]?.trim()
  if (usual) return { name: usual, chosen: true }
  const given = names.find(({ use }) => use === 'official')?.given?.[0] ?? fullNameOf(names)?.split(' ')[0]
  return given?.trim() ? { name: given.trim(), chosen: false } : undefined
}

/** The first way to reach someone that still holds, by its rank. */
export function reachBy(telecom: ContactPoint[] = [], systems: string[]): string | undefined {
  const holding = telecom.filter(
    ({ system = '', use, value }) => systems.includes(system) && use !== 'old' && value,
  )
  return holding.sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99))[0]?.value?.trim()
}

/** Whether a period has ended by today (YYYY-MM-DD). */
export function isOver(period: z.infer<typeof Period> | undefined, today: string): boolean {
  return period?.end !== undefined && period.end.slice(0, 10) < today.slice(0, period.end.length)
}
