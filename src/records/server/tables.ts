import type { Generated, JSONColumnType } from 'kysely'
import type { Shape } from '#platform/shape.ts'
import type { GentleQuestion } from '../contract/gentle-words.ts'
import type { Mark } from '../marks.ts'
import type { NotDoneFor } from '../note.ts'

declare module '#platform/server/database.ts' {
  interface Database {
    note: NoteTable
    noteHelp: NoteHelpTable
    noteNeed: NoteNeedTable
    noteNotDone: NoteNotDoneTable
    keptReview: KeptReviewTable
    gentleWord: GentleWordTable
    memory: MemoryTable
    hardMoment: HardMomentTable
    amendment: AmendmentTable
  }
}

interface NoteTable {
  organisationId: string
  id: string
  childId: string
  happenedAt: Date
  deviceSaidAt: Date | null
  words: string
  marks: JSONColumnType<Mark[]>
  clipSeconds: number | null
  startShape: Shape | null
  endShape: Shape | null
  practice: 'attuning' | 'curiosity' | 'following' | 'holding' | null
  helpedOther: Generated<string>
  keptFor: 'another-child' | 'unsafe-now' | 'legal' | 'they-asked' | null
  keptReviewOn: string | null
  toldBy: string
  toldAt: Date
}

interface NoteHelpTable {
  organisationId: string
  id: Generated<string>
  childId: string
  noteId: string
  responseId: string
}

interface NoteNeedTable {
  organisationId: string
  id: Generated<string>
  childId: string
  noteId: string
  needId: string
}

interface NoteNotDoneTable {
  organisationId: string
  id: Generated<string>
  childId: string
  noteId: string
  responseId: string
  because: NotDoneFor
  words: Generated<string>
}

interface KeptReviewTable {
  organisationId: string
  id: string
  childId: string
  noteId: string
  outcome: 'released' | 'kept-on'
  reviewOn: string | null
  because: string
  toldBy: string
  toldAt: Date
}

interface HardMomentTable {
  organisationId: string
  id: string
  childId: string
  happenedAt: Date
  deviceSaidAt: Date | null
  words: string
  helped: Generated<string[]>
  toldBy: string
  toldAt: Date
}

interface AmendmentTable {
  organisationId: string
  id: string
  childId: string
  about: string
  words: string
  because: string
  toldBy: string
  toldAt: Date
}

interface GentleWordTable {
  organisationId: string
  id: string
  homeId: string
  finds: string
  asks: GentleQuestion
  instead: Generated<string>
  isOn: boolean
  toldBy: string
  toldAt: Date
}

interface MemoryTable {
  organisationId: string
  id: string
  childId: string
  kind: 'photo' | 'drawing'
  words: string
  width: number
  height: number
  seenBy: 'me' | 'team'
  happenedAt: Date
  deviceSaidAt: Date | null
  toldBy: string
  toldAt: Date
}
