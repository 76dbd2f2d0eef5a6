import { useRef } from 'react'

/** Longer than a tap, shorter than waiting. */
const HOLD = 400

type Hold = {
  begin: () => void
  end: () => void
  tap: () => void
}

/** One button that is tapped or held. Keys tap it. */
export function useHold({ begin, end, tap }: Hold) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isHeld = useRef(false)
  const wasHeld = useRef(false)
  const letGo = () => {
    clearTimeout(timer.current)
    if (isHeld.current) end()
    wasHeld.current = isHeld.current
    isHeld.current = false
  }
  return {
    onPointerDown: () => {
      wasHeld.current = false
      timer.current = setTimeout(() => {
        isHeld.current = true
        begin()
      }, HOLD)
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onPointerLeave: letGo,
    // A long press opens no menu of the browser.
    onContextMenu: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => {
      if (!wasHeld.current) tap()
      wasHeld.current = false
    },
  }
}
