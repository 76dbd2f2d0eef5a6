import { youngFaceFor } from '#people/young-face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { Card } from '#platform/web/parts/card.tsx'
import { PlainTable } from '#platform/web/parts/plain-table.tsx'
import { BesideQuestion, type ReferralTelling, type Resident } from '../contract/referrals.ts'
import { sameWords } from '../same-words.ts'
import { BesideAnswer } from './beside-answer.tsx'
import { Lines, openQuestions, type ReferralHere } from './referral-parts.tsx'
import { sayReferral } from './referral-words.ts'

type BesideCardProps = ReferralHere & { newest: ReferralTelling; resident: Resident }

/** The child who may come beside one who lives here: what is hard, what is strong, and what is asked about the two. */
export function BesideCard({ newest, resident, ...here }: BesideCardProps) {
  const { name } = here
  const other = resident.knownAs
  const both = { name, other }
  return (
    <Card
      level={3}
      title={sayReferral('beside', both)}
      hint={sayReferral('openQuestions', { count: openQuestions(resident).length })}
      aside={<Face face={resident.face ?? youngFaceFor(resident.childId)} name="" size={52} />}
    >
      <PlainTable
        caption={sayReferral('besideTable', both)}
        heads={[sayReferral('colWhat'), name, other]}
        rows={[
          row('triggers', newest.triggers, resident.triggers),
          row('hurtsOthers', newest.hurtsOthers, undefined),
          row('harder', undefined, resident.harder),
          row('strengths', newest.strengths, resident.strengths),
          row('likes', undefined, resident.likes),
          row('needs', newest.needs, resident.needs),
        ]}
      />
      <Same newest={newest} resident={resident} both={both} />
      <ul className="rel-questions">
        {BesideQuestion.options.map((question) => (
          <BesideAnswer key={question} {...here} question={question} resident={resident} />
        ))}
      </ul>
    </Card>
  )
}

type Row = 'triggers' | 'hurtsOthers' | 'harder' | 'strengths' | 'likes' | 'needs'

function row(what: Row, ones: readonly string[] | undefined, others: readonly string[] | undefined) {
  const cell = (lines: readonly string[] | undefined) => (lines ? <Lines lines={lines} /> : '')
  return { key: what, cells: [sayReferral(what), cell(ones), cell(others)] }
}

type SameProps = Pick<BesideCardProps, 'newest' | 'resident'> & { both: { name: string; other: string } }

/** Where both are told in the same word. It is a question, and weighs nothing. */
function Same({ newest, resident, both }: SameProps) {
  const found = sameWords(
    [...newest.triggers, ...newest.hurtsOthers],
    [...resident.triggers, ...resident.harder],
  )
  if (found.length === 0) return null
  return (
    <div className="rel-same">
      <h4>{sayReferral('same')}</h4>
      <ul className="rel-lines">
        {found.map(({ word, one, other }) => (
          <li key={`${word}${one}${other}`}>{sayReferral('sameWord', { ...both, one, theirs: other })}</li>
        ))}
      </ul>
    </div>
  )
}
