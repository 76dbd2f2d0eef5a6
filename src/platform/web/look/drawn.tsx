import type { ReactNode } from 'react'

type DrawnProps = {
  /** The picture as a sentence. Empty when the words stand beside it. */
  label: string
  viewBox: string
  width?: number | string
  height?: number | string
  className?: string
  children: ReactNode
}

/** Every drawing of the product: read aloud as its sentence, or left out when the words stand beside it. */
export function Drawn({ label, children, ...shape }: DrawnProps) {
  if (label === '') {
    return (
      <svg aria-hidden="true" focusable="false" xmlns="http://www.w3.org/2000/svg" {...shape}>
        {children}
      </svg>
    )
  }
  return (
    <svg role="img" aria-label={label} xmlns="http://www.w3.org/2000/svg" {...shape}>
      {children}
    </svg>
  )
}
