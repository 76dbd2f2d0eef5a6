import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'

type FitWidthProps = {
  /** Used until the real width is known. */
  first?: number
  /** No picture is drawn narrower than this; the box scrolls instead. */
  least?: number
  /** Draws the picture for a width in CSS pixels, so that its words keep their size. */
  children: (width: number) => ReactNode
}

/** Measures the room that a picture has and has it drawn for just that. */
export function FitWidth({ first = 640, least = 260, children }: FitWidthProps) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(first)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => setWidth(Math.max(least, Math.floor(element.clientWidth)))
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    measure()
    return () => watch.disconnect()
  }, [least])
  return (
    <div ref={box} className="at-fit">
      {children(width)}
    </div>
  )
}
