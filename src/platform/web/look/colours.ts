import type { MantineColorsTuple } from '@mantine/core'

/** Ordinary actions, links and what is chosen. */
export const plum: MantineColorsTuple = [
  '#F7F1F9',
  '#F0E8F4',
  '#DFCFE6',
  '#C9A6CF',
  '#A57DB4',
  '#7B5691',
  '#5A3A6E',
  '#4B2F5D',
  '#40284F',
  '#2E1E3D',
]

/** The one action of a screen, and the child's presence: always with ink on it, never as text on white. */
export const lamp: MantineColorsTuple = [
  '#FEF8EA',
  '#FEF3DC',
  '#FDE6B8',
  '#FBD68F',
  '#F9CB78',
  '#F6BC57',
  '#F6BC57',
  '#E9AA3B',
  '#7A4B00',
  '#5B3B00',
]

/** What is settled, agreed, done. */
export const moss: MantineColorsTuple = [
  '#F1F9F5',
  '#E3F1EB',
  '#C5E2D6',
  '#9CCBB8',
  '#6AAA92',
  '#367F6B',
  '#2F6F5E',
  '#275E50',
  '#1F5546',
  '#123B33',
]

/** Duties with a legal clock, and what needs another look. Nothing else is rose. */
export const rose: MantineColorsTuple = [
  '#FDF4F8',
  '#FBE8EF',
  '#F6CBDB',
  '#EFB0C8',
  '#DC85A8',
  '#B94A77',
  '#A83A63',
  '#8A2A4F',
  '#74213F',
  '#571630',
]

/** Facts, school, other places. */
export const sky: MantineColorsTuple = [
  '#F2F8FB',
  '#E3EFF6',
  '#C6DFEC',
  '#9CC5DB',
  '#74AACA',
  '#37779D',
  '#2F6B90',
  '#26597A',
  '#1F5273',
  '#123A54',
]

/** The young person's own ground colour: a deep teal that carries white text. */
export const fern: MantineColorsTuple = [
  '#F1FAF6',
  '#E0F3EB',
  '#CFEBE1',
  '#9FD3C2',
  '#5FB39B',
  '#1C7C67',
  '#123B33',
  '#0F322B',
  '#0C2923',
  '#081D19',
]

/** Greys with a breath of aubergine; the fifth is the edge of a field and has 3:1 on white. */
export const gray: MantineColorsTuple = [
  '#FAF7FA',
  '#F3EFF5',
  '#E7E0EA',
  '#D8CEDD',
  '#8A7E99',
  '#786C88',
  '#6B6380',
  '#544B68',
  '#3D3450',
  '#2A2238',
]

/** Night: aubergine from text (0) down to the deepest ground (9). */
export const night: MantineColorsTuple = [
  '#F6EEF4',
  '#E3D6E6',
  '#C6B7CC',
  '#9D8CA8',
  '#5E4C6B',
  '#463652',
  '#382944',
  '#241931',
  '#1F152A',
  '#1A1326',
]

/**
 * From dusk to dawn, six steps from 'just beginning' to 'usual for this age'. Luminance rises at each step,
 * so the order survives greyscale; the three light steps need an edge on white.
 */
export const ramp = ['#3B2350', '#6B3566', '#A34C66', '#D97E5C', '#F2B65C', '#FBE3A6'] as const

/** The ramp as one of the ten-step colours that components take, light to dark. */
export const dusk: MantineColorsTuple = [
  '#FDF1CF',
  '#FBE3A6',
  '#F2B65C',
  '#E59A5C',
  '#D97E5C',
  '#BE6560',
  '#A34C66',
  '#6B3566',
  '#532C5B',
  '#3B2350',
]
