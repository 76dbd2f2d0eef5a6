import type { Generated } from 'kysely'
import type { Shape } from '#platform/shape.ts'

declare module '#platform/server/database.ts' {
  interface Database {
    note: NoteTable
    noteHelp: NoteHelpTable
    noteNeed: NoteNeedTable
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
