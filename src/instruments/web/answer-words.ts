import { words } from '#platform/web/words.ts'

/** Words of answers that are a file or somebody. */
export const say = words('instruments.answers', {
  fileHint: 'A PDF or a picture, 1.5 MB at most.',
  fileGoes: 'It is on its way.',
  fileTooBig: 'This file is too big. 1.5 MB is the most.',
  fileAway: 'No signal. A file cannot be given without one. Skip this for now, or choose it again later.',
  noFileHere: 'A file cannot be given here. Skip this, or hand it to the home.',
  takeOut: 'Take it out',
  takeOutOf: 'Take it out: {file}',
  somebodyElse: 'Somebody or something else',
  whoIsIt: 'Who or what is it?',
  openFile: 'Keep it on this device: {file}',
})
