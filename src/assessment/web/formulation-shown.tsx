import './formulation.css'
import { Link } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import { type Formulation, FormulationPart, type SentenceShown } from '../contract/formulation.ts'
import { headOfPart, placeOfSource, say, wordsOfSource } from './formulation-words.ts'

type ShownProps = {
  formulation: Formulation
  childId: string
  name: string
  /** The child reads: nothing leads away to pages of the adults. */
  forChild?: boolean
  level?: 2 | 3
}

/** The five parts as adults wrote them, each sentence with where it comes from. */
export function FormulationShown({ formulation, childId, name, forChild = false, level = 3 }: ShownProps) {
  const Head = `h${level}` as const
  return (
    <div className="fml">
      {FormulationPart.options.map((part) => (
        <section key={part} className="fml-part">
          <Head>{headOfPart(part, name)}</Head>
          {formulation.parts[part].length === 0 && <p className="at-hint">{say('nothingHere')}</p>}
          <ul>
            {formulation.parts[part].map((sentence) => (
              <li key={sentence.says}>
                {sentence.says} <Source {...{ sentence, childId, name, forChild }} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <How formulation={formulation} name={name} forChild={forChild} />
    </div>
  )
}

type SourceProps = { sentence: SentenceShown; childId: string; name: string; forChild: boolean }

function Source({ sentence, childId, name, forChild }: SourceProps) {
  const to = placeOfSource(sentence.source, childId)
  if (forChild && sentence.source.kind === 'child-said') return <small>{say('mySaid')}</small>
  const words = wordsOfSource(sentence, name)
  return <small>{to && !forChild ? <Link to={to}>{words}</Link> : words}</small>
}

/** Who wrote it, with whom, and whether the child was there. */
function How({
  formulation,
  name,
  forChild,
}: Pick<SourceProps, 'name' | 'forChild'> & Pick<ShownProps, 'formulation'>) {
  const { number, writtenBy, writtenAt, withWhom, withChild, whyNot, openedAt } = formulation
  const by = { number, who: writtenBy, day: fullDay(writtenAt) }
  return (
    <div className="fml-how">
      <p>{withWhom ? say('writtenWith', { ...by, others: withWhom }) : say('writtenBy', by)}</p>
      {withChild === 'together' && <p>{say('together', { name })}</p>}
      {withChild === 'did-not-want' && <p>{say('didNotWant', { name })}</p>}
      {withChild === 'not-now' && <p>{say('notNow', { why: whyNot })}</p>}
      {!forChild && (
        <p>{openedAt ? say('openedOn', { name, day: fullDay(openedAt) }) : say('notOpened', { name })}</p>
      )}
    </div>
  )
}
