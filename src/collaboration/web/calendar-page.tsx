import { useEffect } from 'react'
import { Link } from '#platform/web/places.tsx'
import { monthAndYear } from '#platform/web/when.ts'
import { say } from './words.ts'
import './mine.css'

/** Where hiding the screen leads: a month like any other, and nothing about anyone. */
export function CalendarPage() {
  const today = new Date()
  const first = new Date(today.getFullYear(), today.getMonth(), 1)
  const length = new Date(today.getFullYear(), today.getMonth() + 1, 0).getDate()
  useEffect(() => {
    const before = document.title
    document.title = say('monthOf')
    return () => {
      document.title = before
    }
  }, [])
  return (
    <main id="page" className="mine-calendar">
      <h1>{monthAndYear(today)}</h1>
      <ol>
        {Array.from({ length }, (_, at) => at + 1).map((day) => (
          <li
            key={day}
            aria-current={day === today.getDate() ? 'date' : undefined}
            style={day === 1 ? { gridColumnStart: ((first.getDay() + 6) % 7) + 1 } : undefined}
          >
            {day}
          </li>
        ))}
      </ol>
      <Link to="/mine">{say('goBack')}</Link>
    </main>
  )
}
