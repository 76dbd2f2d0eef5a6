import { ElementName, type ElementOfCare, type ModelOfCare } from '../model-of-care.ts'
import type { ModelFinding } from '../self-check.ts'
import { EditElement } from './edit-element.tsx'
import { ElementCard } from './element-card.tsx'

type ElementsProps = {
  model: ModelOfCare
  findings: readonly ModelFinding[]
  /** Which one is being changed. */
  open: ElementName | 'whole' | 'after' | undefined
  /** Missing for those who read the model and do not change it. */
  onOpen: ((name: ElementName) => void) | undefined
  onKeep: (model: ModelOfCare) => void
  onCancel: () => void
}

/** The four elements, each to read or to change. */
export function Elements({ model, findings, open, onOpen, onKeep, onCancel }: ElementsProps) {
  const keep = (name: ElementName, element: ElementOfCare) =>
    onKeep({ ...model, elements: { ...model.elements, [name]: element } })
  return (
    <div className="at-model-elements">
      {ElementName.options.map((name) =>
        open === name ? (
          <EditElement
            key={name}
            name={name}
            element={model.elements[name]}
            onKeep={(element) => keep(name, element)}
            onCancel={onCancel}
          />
        ) : (
          <ElementCard
            key={name}
            name={name}
            element={model.elements[name]}
            findings={findings.filter((one) => one.element === name)}
            onChange={onOpen && (() => onOpen(name))}
          />
        ),
      )}
    </div>
  )
}
