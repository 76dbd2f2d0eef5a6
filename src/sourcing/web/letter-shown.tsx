import { Quote } from '#platform/web/parts/quote.tsx'
import type { Block, Letter } from '../letter.ts'
import { say } from './letter-words.ts'

/** The letter as it will read, before it is made. */
export function LetterShownBefore({ letter }: { letter: Letter }) {
  return (
    <article className="src-paper" aria-label={say('preview')}>
      <h3>{letter.title}</h3>
      <p>{letter.to}</p>
      <p className="at-hint">{letter.confidential}</p>
      {letter.opening.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {letter.sections.map(({ part, heading, blocks }) => (
        <section key={part}>
          <h4>{heading}</h4>
          {blocks.map((block) => (
            <BlockShown key={JSON.stringify(block)} block={block} />
          ))}
        </section>
      ))}
      {letter.closing.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <p className="src-step-says">{letter.signed}</p>
    </article>
  )
}

function BlockShown({ block }: { block: Block }) {
  switch (block.kind) {
    case 'words':
      return <p>{block.text}</p>
    case 'quote':
      return <Quote source={block.by}>{block.text}</Quote>
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
  }
}
