import { PlainTable } from '#platform/web/parts/plain-table.tsx'
import { TableSwitch } from '#platform/web/parts/table-switch.tsx'
import type { Figure, House, Round, Voice } from '../contract.ts'
import { changeSince, figureOf, groupOf } from '../house-says.ts'
import { changeWords, figureWords } from './figure-words.ts'
import { say } from './house-words.ts'

export type Questions = House['kinds'][number]
type TwoSidesProps = { questions: Questions; round: Round; before: Round | undefined }

/** One statement as both sides see it. */
interface Side {
  voice: Voice
  figure: Figure | undefined
  words: string
  change: string[]
}

/** What each group said to each statement: a picture, and the same as a table. */
export function TwoSides({ questions, round, before }: TwoSidesProps) {
  const voices = round.groups.filter(({ answered }) => answered !== undefined).map(({ voice }) => voice)
  const rows = questions.statements.map(({ question, text }) => ({
    question,
    text,
    sides: voices.map((voice): Side => {
      const figure = figureOf(groupOf(round, voice), question)
      const earlier = figureOf(groupOf(before, voice), question)
      const words = figureWords(figure, questions.choices)
      return { voice, figure, words, change: changeWords(voice, changeSince(earlier, figure)) }
    }),
  }))
  if (voices.length === 0) return null
  const heads = [say('statement'), ...voices.map((voice) => say(voice)), say('change')]
  return (
    <TableSwitch
      title={say('asPicture')}
      hint={say(questions.kind === 'milieu-pulse' ? 'pictureSays' : 'pictureOfTeam')}
      words={{ choose: say('choose'), picture: say('picture'), table: say('table') }}
      picture={
        <div className="mil-picture" aria-hidden="true">
          <Legend voices={voices} choices={questions.choices} />
          {rows.map(({ question, text, sides }) => (
            <div key={question} className="mil-row">
              <p className="mil-row-text">{text}</p>
              <div className="mil-sides">
                {sides.map((side) => (
                  <Bar key={side.voice} side={side} />
                ))}
              </div>
              <p className="mil-row-change">{sides.flatMap(({ change }) => change).join('. ')}</p>
            </div>
          ))}
        </div>
      }
      table={
        <PlainTable
          caption={say('asPicture')}
          heads={heads}
          rows={rows.map(({ question, text, sides }) => ({
            key: question,
            cells: [
              text,
              ...sides.map(({ figure, words }) =>
                figure ? say('said', { words, said: figure.said }) : words,
              ),
              sides.flatMap(({ change }) => change).join('. ') || say('noChange'),
            ],
          }))}
        />
      }
    />
  )
}

function Legend({ voices, choices }: { voices: readonly Voice[]; choices: readonly string[] }) {
  return (
    <div className="mil-row mil-legend">
      <p>
        {voices.map((voice) => (
          <span key={voice} className="mil-key">
            <i className={`mil-band mil-${voice}`} />
            {say(voice)}
          </span>
        ))}
      </p>
      <p className="mil-ends-of-scale">
        <span>{choices[0]}</span>
        <span>{choices.at(-1)}</span>
      </p>
    </div>
  )
}

/** The five answers as five fields; the bar covers those in which the middle half lies. */
function Bar({ side: { voice, figure, words } }: { side: Side }) {
  if (!figure) return <p className="mil-track mil-nothing">{words}</p>
  const { low, high, middle } = figure
  return (
    <div className="mil-track">
      <i
        className={`mil-band mil-${voice}`}
        style={{ insetInlineStart: `${(low - 1) * 20}%`, inlineSize: `${(high - low + 1) * 20}%` }}
      />
      {middle !== undefined && (
        <i className={`mil-dot mil-${voice}`} style={{ insetInlineStart: `${(middle - 0.5) * 20}%` }} />
      )}
    </div>
  )
}
