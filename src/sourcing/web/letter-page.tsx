import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { IconArrowLeft, IconFileDownload } from '@tabler/icons-react'
import { say as sayForm } from '#people/web/form-words.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link, useParams } from '#platform/web/places.tsx'
import { useChildHere } from '#response/web/use-child-here.ts'
import { LetterPart, readLetter } from '../contract/letters.ts'
import { SourcingNeedId } from '../contract/needs.ts'
import { readSourcing } from '../contract/reading.ts'
import { kindName } from '../kinds/kinds.ts'
import { letterOf, partsIn } from '../letter.ts'
import { LetterShownBefore } from './letter-shown.tsx'
import { say, sayLetter } from './letter-words.ts'
import { LettersPart } from './letters-part.tsx'
import { providerChosen } from './provider-choice.tsx'
import { useLetter } from './use-letter.ts'
import './sourcing.css'
import './letter.css'

/** A referral letter: what goes in is chosen, the letter stands beside it, then it is made. */
export function LetterPage() {
  const { childId } = useChildHere()
  const sourcingNeedId = SourcingNeedId.parse(useParams().sourcingNeedId)
  const asked = useAsk(readLetter, { childId, sourcingNeedId })
  return (
    <div className="src-page">
      <Link className="src-link src-buttons" to={`/children/${childId}/sourcing`}>
        <IconArrowLeft aria-hidden size={20} /> {say('back')}
      </Link>
      <PageOf asked={asked}>
        {asked.data &&
          (asked.data.providers.length > 0 ? (
            <Writing {...{ childId, sourcingNeedId }} {...asked.data} />
          ) : (
            <PageEmpty title={say('noProviders')}>{say('noProvidersSays')}</PageEmpty>
          ))}
      </PageOf>
      <Made {...{ childId, sourcingNeedId }} />
    </div>
  )
}

type About = { childId: ChildId; sourcingNeedId: SourcingNeedId }
type WritingProps = About & OutputOf<typeof readLetter>

function Writing({ childId, sourcingNeedId, ...read }: WritingProps) {
  const { record, providers, providerId, writtenBy, onDay, seen, pdf } = read
  const letter = useLetter({ childId, sourcingNeedId, providerId, seen })
  const { draft, change, make, problems, isPending, isSuccess } = letter
  const toName = providers.find(({ id }) => id === draft.providerId)?.name ?? ''
  const shown = letterOf(record, { ...draft, toName, writtenBy, onDay }, sayLetter)
  return (
    <>
      <header>
        <h2>{say('title', { kind: kindName(record.need) })}</h2>
        <p className="at-hint">{say('how')}</p>
      </header>
      <div className="src-writing">
        <form
          className="ppl-fields src-buttons"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            make()
          }}
        >
          <ErrorSummary title={sayForm('problem')} problems={problems} />
          <NativeSelect
            id="letter-provider"
            label={say('toWhom')}
            value={draft.providerId ?? ''}
            data={[
              { value: '', label: '' },
              ...providers.map(({ id, name }) => ({ value: `${id}`, label: name })),
            ]}
            onChange={(event) => change({ providerId: providerChosen(event.currentTarget.value) })}
          />
          <Checkbox.Group
            label={say('parts')}
            value={[...draft.picked]}
            onChange={(picked) =>
              change({ picked: LetterPart.options.filter((part) => picked.includes(part)) })
            }
          >
            <div className="src-picks">
              {partsIn(record).map((part) => (
                <Checkbox key={part} value={part} label={sayLetter(part)} />
              ))}
            </div>
          </Checkbox.Group>
          <Textarea
            autosize
            minRows={3}
            label={say('opening')}
            description={say('openingHint')}
            value={draft.opening}
            onChange={(event) => change({ opening: event.currentTarget.value })}
          />
          <Textarea
            autosize
            minRows={2}
            label={say('closing')}
            value={draft.closing}
            onChange={(event) => change({ closing: event.currentTarget.value })}
          />
          {pdf.possible && (
            <Button
              type="submit"
              color="lamp"
              loading={isPending}
              leftSection={<IconFileDownload aria-hidden size={20} />}
            >
              {say('make')}
            </Button>
          )}
          <p className="at-hint" role="status">
            {!pdf.possible && pdf.because}
            {isPending && say('making')}
            {isSuccess && say('made')}
          </p>
        </form>
        <div>
          <p className="at-hint src-buttons">{say('previewSays')}</p>
          <LetterShownBefore letter={shown} />
        </div>
      </div>
    </>
  )
}

/** The letters that were made before, with who got them. */
function Made({ childId, sourcingNeedId }: About) {
  const { name, timeZone } = useChildHere()
  const { data } = useAsk(readSourcing, { childId })
  const need = data?.needs.find(({ id }) => id === sourcingNeedId)
  if (!data || !need || need.letters.length === 0) return null
  return (
    <Card>
      <LettersPart here={{ childId, name, timeZone, may: data.may }} need={need} isWriting />
    </Card>
  )
}
