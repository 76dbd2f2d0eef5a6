import { shapeOrder } from '#platform/shape.ts'
import { StateShape } from '#platform/web/look/shapes.tsx'
import { Link } from '#platform/web/places.tsx'
import { say } from './home-words.ts'

/** Five shapes, one tap. To pass it by is an answer, too. */
export function HowIsIt() {
  return (
    <section className="mine-card mine-how" aria-labelledby="mine-how">
      <header>
        <h2 id="mine-how">{say('howIsIt')}</h2>
        <span>{say('orSkip')}</span>
      </header>
      <ul className="mine-shapes">
        {shapeOrder.map((shape) => (
          <li key={shape}>
            <Link to="/mine/how" search={{ shape }} className="mine-shape">
              <StateShape shape={shape} label="" size={46} />
              {say(shape)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
