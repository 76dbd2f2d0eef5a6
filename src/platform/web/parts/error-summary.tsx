import { useEffect, useId, useRef } from 'react'

export type FieldProblem = {
  /** The id of the field that the words are about; none for what belongs to no field. */
  fieldId?: string
  /** The same words that stand beside the field. */
  words: string
}

type ErrorSummaryProps = {
  title: string
  problems: readonly FieldProblem[]
}

/** What stops a form, in one place: takes the focus when it appears or changes, each line leads to its field. */
export function ErrorSummary({ title, problems }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const said = problems.map((problem) => problem.words).join('\n')
  useEffect(() => {
    if (said !== '') box.current?.focus()
  }, [said])
  if (problems.length === 0) return null
  return (
    <div ref={box} className="at-problems" role="alert" tabIndex={-1} aria-labelledby={titleId}>
      <p id={titleId} className="at-problems-title">
        {title}
      </p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.fieldId ?? ''}${problem.words}`}>
            <ProblemLine problem={problem} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function ProblemLine({ problem: { fieldId, words } }: { problem: FieldProblem }) {
  if (fieldId === undefined) return words
  return (
    <a
      href={`#${fieldId}`}
      onClick={(click) => {
        click.preventDefault()
        document.getElementById(fieldId)?.focus()
      }}
    >
      {words}
    </a>
  )
}
