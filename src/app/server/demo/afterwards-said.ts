import type { SideWords } from '#repair/contract/talks.ts'

const nothing: SideWords = { happened: '', wasLike: '', helped: '', wouldHelp: '', differently: '' }

/** What the young people said after hard moments, in their own words. */
export const sides: readonly SideWords[] = [
  { ...nothing, happened: 'everyone was talking at once', helped: 'going outside' },
  { ...nothing, wasLike: 'hot. like my ears were full', differently: 'dont stand in the door' },
  { ...nothing, happened: 'i thought it was my fault', helped: 'when you just sat there' },
  { ...nothing, wouldHelp: 'if someone said when he is ringing' },
  { ...nothing, happened: 'he looked at me', differently: 'ask me before you ask him' },
  { ...nothing, helped: 'the dog video', wasLike: 'rubbish' },
]

export const agreed = [
  'A hand up means: give me five minutes.',
  'We say it early when a plan changes.',
  'Walk first, talk after.',
  '',
]

export const wentBack = [
  'Said sorry for raising my voice, and that we are all right.',
  'Made toast together and said it was a hard evening for both of us.',
  'Knocked, sat on the floor by the door, said I was glad to see them.',
  'Mended what was broken, side by side. Few words.',
  'Said what I will do another time, and asked if that is right.',
]

export const adultsAgreed = [
  'Two of us when the phone is due.',
  'Swap after half an hour, without being asked.',
  'Beth looks in on the next late shift.',
  '',
]

export const nothingNew = [
  'The plan was followed and it held.',
  'Same as last time, and it was shorter.',
  'What helped stands in the plan already.',
]
