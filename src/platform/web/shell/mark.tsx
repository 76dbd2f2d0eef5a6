type MarkProps = { size?: number }

/** The mark: a house with two waves in tune. */
export function Mark({ size = 32 }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <g fill="none" strokeLinecap="round" strokeLinejoin="round">
        <path d="M7 41V24.500L24 9l17 15.500V41" stroke="#F6BC57" strokeWidth="4" />
        <path d="M14.5 31.500c3.2-8 6.3-8 9.5 0s6.3 8 9.5 0" stroke="currentColor" strokeWidth="3.4" />
        <path d="M14.5 31.500c3.2 6.2 6.3 6.2 9.5 0s6.3-6.2 9.5 0" stroke="#F6BC57" strokeWidth="3.4" />
      </g>
    </svg>
  )
}
