import type { ReactNode } from 'react'
import type { HairStyle } from '../../face.ts'

type HairProps = { style: HairStyle; hair: string }

const cap =
  'M23.4 41C20.6 25 27 15.6 40 15.6S59.4 25 56.6 41c-1.2-5.6-3-9-5.6-11.4-7.4 2.2-15 2.2-22 0-2.6 2.4-4.4 5.8-5.6 11.4Z'
const browCurls: readonly [number, number, number][] = [
  [26, 29, 6.4],
  [33, 22.4, 7],
  [41, 20, 7],
  [48.6, 23, 6.8],
  [54.4, 29.6, 6.2],
]

/** What falls behind the head and shoulders. */
const back: Partial<Record<HairStyle, ReactNode>> = {
  afro: (
    <path d="M40 6.6c15.6 0 26 10.4 26 23.8 0 8.6-4 15-9.4 17.600H23.400C18 45.4 14 39 14 30.4 14 17 24.4 6.6 40 6.600Z" />
  ),
  curly: (
    <>
      <circle cx="22.6" cy="33" r="7" />
      <circle cx="57.4" cy="33" r="7" />
      <circle cx="22.4" cy="42" r="5.4" />
      <circle cx="57.6" cy="42" r="5.4" />
    </>
  ),
  bob: (
    <path d="M19.4 53.600C15 29 23 13.6 40 13.600S65 29 60.6 53.600c-3.2 2.4-7.6 2.6-10.6 1.400H30c-3 1.2-7.4 1-10.6-1.400Z" />
  ),
  long: <path d="M17.6 68.400C14 38 18.6 13 40 13s26 25 22.4 55.400c-6 4.4-38.8 4.4-44.8 0Z" />,
  bun: <circle cx="40" cy="11.6" r="8.2" />,
  puffs: (
    <>
      <circle cx="18.6" cy="22" r="10.4" />
      <circle cx="61.4" cy="22" r="10.4" />
    </>
  ),
  scarf: (
    <path d="M40 10.600c17.4 0 23.8 13.4 22.6 29.4-.8 11.6-4.6 20-8 25.600H25.400c-3.4-5.6-7.2-14-8-25.6-1.2-16 5.2-29.4 22.6-29.400Z" />
  ),
}

/** What lies over the forehead. */
const front: Partial<Record<HairStyle, ReactNode>> = {
  short: (
    <path d="M23.4 40.400C20 24.4 27.6 15 41 15c12.4 0 18.6 10 15.6 25.4-.8-5-2.6-8.6-4.8-10.8-7.6 1.6-14.4.2-19.8-3.6-3.2 3.2-7.2 7.8-8.6 14.400Z" />
  ),
  afro: (
    <path d="M24 38.600C23.4 27 29 19.6 40 19.600S56.6 27 56 38.600c-2.6-3.2-4.6-6.8-5.6-9.6-7 2.8-13.8 2.8-20.8 0-1 2.8-3 6.4-5.6 9.600Z" />
  ),
  curly: browCurls.map(([cx, cy, r]) => <circle key={cx} cx={cx} cy={cy} r={r} />),
  bob: (
    <path d="M23.8 40c-.4-13 6-20.4 16.2-20.400S56.6 27 56.2 40c-5.2-2.4-9-6-11-10.600C40.4 35 33 38.8 23.8 40Z" />
  ),
  long: (
    <path d="M24 41.600c-.8-14 5.6-21.8 16-21.800s16.8 7.8 16 21.800c-3.6-4.4-9.6-9-14.6-17.600C37.6 32 30 37 24 41.600Z" />
  ),
  bun: <path d={cap} />,
  puffs: <path d={cap} />,
  shaved: (
    <path
      d="M24.2 37.600C24.4 26 30 19 40 19s15.6 7 15.8 18.600C53.4 30 48.6 26.2 40 26.200S26.6 30 24.2 37.600Z"
      opacity="0.6"
    />
  ),
  scarf: (
    <path
      fillRule="evenodd"
      d="M40 14c13.8 0 18.6 11 17.8 24.600C57 52 50 61 40 61s-17-9-17.8-22.400C21.4 25 26.2 14 40 14Zm0 11.600c-8 0-12.6 5.4-12.6 13.600S32.8 55 40 55s12.6-7.6 12.6-15.800S48 25.6 40 25.600Z"
    />
  ),
}

export function FaceHairBack({ style, hair }: HairProps) {
  return <g fill={hair}>{back[style]}</g>
}

export function FaceHairFront({ style, hair }: HairProps) {
  return <g fill={hair}>{front[style]}</g>
}
