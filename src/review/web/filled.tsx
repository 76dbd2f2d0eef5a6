import { Fragment, type ReactNode } from 'react'

/**
 * A sentence with parts that can be pressed. The sentence was said with `<notes>` where the part `notes` goes:
 * another language puts them in its own order.
 */
export function filled(sentence: string, parts: Readonly<Record<string, ReactNode>>): ReactNode {
  return sentence.split(/<(\w+)>/).map((piece, at) => {
    const key = `${at} ${piece}`
    return <Fragment key={key}>{at % 2 === 0 ? piece : parts[piece]}</Fragment>
  })
}
