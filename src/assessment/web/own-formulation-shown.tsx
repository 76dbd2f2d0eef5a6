import './formulation.css'
import { Quote } from '#platform/web/parts/quote.tsx'
import { fullDay } from '#platform/web/when.ts'
import { FormulationPart, type OwnFormulation } from '../contract/formulation.ts'
import { headOfOwnPart, say } from './formulation-words.ts'

type OwnShownProps = { own: OwnFormulation; name: string; forChild?: boolean }

/** How the child understands it, part by part, in their words. What they left empty is not shown. */
export function OwnFormulationShown({ own, name, forChild = false }: OwnShownProps) {
  const { parts, byChild, toldBy, saidAt } = own
  const day = fullDay(saidAt)
  const told = forChild && byChild ? say('myDay', { day }) : say('ownBy', { name, day })
  return (
    <div className="fml-own">
      <dl>
        {FormulationPart.options
          .filter((part) => parts[part] !== '')
          .map((part) => (
            <div key={part}>
              <dt>{headOfOwnPart(part)}</dt>
              <dd>{forChild ? parts[part] : <Quote>{parts[part]}</Quote>}</dd>
            </div>
          ))}
      </dl>
      <p className="at-hint">{byChild ? told : say('ownTold', { who: toldBy, day })}</p>
    </div>
  )
}
