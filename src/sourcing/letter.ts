import { sayDay, type Values } from '#platform/say-plainly.ts'
import { LetterPart, type LetterRecord } from './contract/letters.ts'
import { kindName } from './kinds/kinds.ts'
import type { letterWords } from './letter-words.ts'

/** Says a sentence of the letter by its name: the page through the message catalogue, the document through `fillIn`. */
export type Say = (name: keyof typeof letterWords & string, values?: Values) => string

export type Block =
  | { kind: 'words'; text: string }
  | { kind: 'quote'; text: string; by: string }
  | { kind: 'list'; items: string[] }

/** A referral letter as it stands on the page and on paper. */
export interface Letter {
  title: string
  to: string
  opening: string[]
  sections: { part: LetterPart; heading: string; blocks: Block[] }[]
  closing: string[]
  signed: string
  confidential: string
}

interface Written {
  toName: string
  picked: readonly LetterPart[]
  opening: string
  closing: string
  writtenBy: string
  onDay: string
}

/** The letter: what its writer typed, and of the record what they chose. Nothing else goes in. */
export function letterOf(record: LetterRecord, written: Written, say: Say): Letter {
  const { toName, picked, opening, closing, writtenBy, onDay } = written
  const { home } = record.child
  const signed = { name: writtenBy, home, day: sayDay(onDay) }
  return {
    title: say('title', { kind: kindName(record.need) }),
    to: say('to', { name: toName }),
    opening: paragraphs(opening),
    sections: partsIn(record)
      .filter((part) => picked.includes(part))
      .map((part) => ({ part, heading: say(part), blocks: blocksOf(part, record, say) })),
    closing: paragraphs(closing),
    signed: say(home ? 'signed' : 'signedAway', signed),
    confidential: say('confidential'),
  }
}

/** The parts that the record has something for. */
export function partsIn(record: LetterRecord): LetterPart[] {
  return LetterPart.options.filter((part) => blocksOf(part, record, (name) => name).length > 0)
}

function blocksOf(part: LetterPart, record: LetterRecord, say: Say): Block[] {
  const { child, need, planNeed } = record
  switch (part) {
    case 'who':
      return [
        ...words(say('whoIs', { ...child, born: sayDay(child.bornOn) })),
        ...words(child.home && say('livesAt', { home: child.home })),
      ]
    case 'authority':
      return words(child.placingAuthority && say('placedBy', { authority: child.placingAuthority }))
    case 'asked-for':
      return [...words(need.purpose), ...words(need.wishedBy && say('wishedBy', { who: need.wishedBy }))]
    case 'child-words':
      return quote(need.childWords, say('ownWords'))
    case 'plan-need':
      if (!planNeed) return []
      return [
        ...words([planNeed.title, planNeed.says].filter(Boolean).join('. ')),
        ...words(planNeed.finding && say('found', { finding: planNeed.finding })),
        ...quote(planNeed.childWords, say('ownNeed')),
      ]
    case 'tried':
      return list(record.tried.map((line) => say('lineOf', line)))
    case 'meanings':
      return list(record.meanings.map((line) => say('lineOf', line)))
    case 'likes':
      return [
        ...words(record.mattersMost && say('mattersMost', { words: record.mattersMost })),
        ...words(record.likes.length > 0 && say('likesLine', { list: record.likes.join(', ') })),
        ...words(record.languages.length > 0 && say('speaks', { list: record.languages.join(', ') })),
      ]
    case 'helps':
      return list(record.helps.map((line) => (line.words ? say('lineOf', line) : line.title)))
    case 'harder':
      return list(record.harder)
  }
}

function words(text: string | false): Block[] {
  return text ? [{ kind: 'words', text }] : []
}

function quote(text: string, by: string): Block[] {
  return text ? [{ kind: 'quote', text, by }] : []
}

function list(items: readonly string[]): Block[] {
  return items.length > 0 ? [{ kind: 'list', items: [...items] }] : []
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter(Boolean)
}
