import { Button } from '@mantine/core'
import { useState } from 'react'
import { say } from './words.ts'

const MOST = 20

/** Sentences about rows, the first ones at once and the rest when wanted. */
export function Said({ lines }: { lines: readonly { says: string }[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? lines : lines.slice(0, MOST)
  return (
    <>
      <ul className="ex-said">
        {shown.map(({ says }) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {say('more', { count: lines.length - shown.length })}
        </Button>
      )}
    </>
  )
}
