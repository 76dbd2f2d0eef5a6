import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'

type FitWidthProps = {
  /** Used until the real width is known. */
  first?: number
  /** No picture is drawn narrower than this; the box scrolls instead. */
  least?: number
  /** What the box is called where the picture is wider than it: then it is reached and scrolled by keyboard too. */
  scrollsAs?: string
  /** Draws the picture for a width in CSS pixels, so that its words keep their size. */
  children: (width: number) => ReactNode
}

/** Measures the room that a picture has and has it drawn for just that. */
export function FitWidth({ first = 640, least = 260, scrollsAs, children }: FitWidthProps) {
  const box = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(first)
  const [isWider, setWider] = useState(false)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => {
      setWidth(Math.max(least, Math.floor(element.clientWidth)))
      setWider(least > element.clientWidth)
    }
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    measure()
    return () => watch.disconnect()
  }, [least])
  return (
    <section ref={box} className="at-fit" {...(isWider && { tabIndex: 0, 'aria-label': scrollsAs })}>
      {children(width)}
    </section>
  )
}
