import type { ColumnType, Generated } from 'kysely'
import type { Answers, Skipped } from '../answers.ts'
import type { Respondent } from '../catalogue.ts'
import type { OutsideKind } from '../contract/links.ts'
import type { Scoring } from '../scoring.ts'

declare module '#platform/server/database.ts' {
  interface Database {
    instrumentForm: InstrumentFormTable
    instrumentTerms: InstrumentTermsTable
    instrumentResult: InstrumentResultTable
    resultAside: ResultAsideTable
    flagAnswer: FlagAnswerTable
    answersDraft: AnswersDraftTable
    formLink: FormLinkTable
    linkAnswers: LinkAnswersTable
    answerFile: AnswerFileTable
    formAsk: FormAskTable
    formAskEnd: FormAskEndTable
  }
}

/** Written as JSON text, read as what it says. */
type Json<T> = ColumnType<T, string, string>
type JsonOrNull<T> = ColumnType<T | null, string | null, string | null>

interface InstrumentFormTable {
  organisationId: string
  id: string
  instrument: string
  name: string
  rights: string
  questionnaire: Json<unknown>
  scoring: Json<Scoring>
  madeBy: string
  madeAt: Date
}

interface InstrumentTermsTable {
  organisationId: string
  id: string
  instrument: string
  words: string
  agreedOn: string
  endsOn: string | null
  toldBy: string
  toldAt: Date
}

interface OfChild {
  organisationId: string
  id: string
  childId: string
  toldBy: string
  toldAt: Date
}

export interface KeptScale {
  scale: string
  name: string
  score: number | null
  prorated: boolean
  band: string | null
}

interface InstrumentResultTable extends OfChild {
  instrument: string
  formId: string | null
  respondent: Respondent
  respondentName: string
  answers: JsonOrNull<Answers>
  skipped: Json<Skipped[]>
  scales: Json<KeptScale[]>
  classes: Json<string[]>
  flags: Json<string[]>
  words: string
  happenedAt: Date
  deviceSaidAt: Date | null
}

interface ResultAsideTable extends OfChild {
  resultId: string
  because: string
}

interface FlagAnswerTable extends OfChild {
  resultId: string
  words: string
}

interface AnswersDraftTable {
  organisationId: string
  id: Generated<string>
  childId: string
  personId: string
  instrument: string
  answers: JsonOrNull<Answers>
  skipped: Json<Skipped[]>
  savedAt: Date
}

interface FormLinkTable {
  organisationId: string
  id: string
  childId: string
  personId: string
  instrument: string
  formId: string | null
  respondent: OutsideKind
  because: string
  tokenHash: Buffer
  codeHash: Buffer
  renewsId: string | null
  madeBy: string
  madeAt: Date
  endsAt: Date
  wrongTries: Generated<number>
  openedAt: Generated<Date | null>
  begunAt: Generated<Date | null>
  resultId: Generated<string | null>
  handedInAt: Generated<Date | null>
  revokedBy: Generated<string | null>
  revokedAt: Generated<Date | null>
}

interface LinkAnswersTable {
  organisationId: string
  id: Generated<string>
  personId: string
  answers: JsonOrNull<Answers>
  skipped: Json<Skipped[]>
  savedAt: Date
}

interface FormAskTable {
  organisationId: string
  id: string
  childId: string
  instrument: string
  words: string
  askedBy: string
  askedAt: Date
}

interface FormAskEndTable extends OfChild {
  askId: string
  how: 'answered' | 'declined' | 'withdrawn'
  because: string
  resultId: string | null
  happenedAt: Date
  deviceSaidAt: Date | null
}

interface AnswerFileTable {
  organisationId: string
  id: string
  childId: string
  toldBy: string
  toldAt: Date
}
