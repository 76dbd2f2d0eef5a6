import { words } from '#platform/web/words.ts'

/** Voices: speaking a note, and hearing one. */
export const say = words('records-clip', {
  hear: 'Hear it, {seconds} seconds',
  hearing: 'Fetching it',
  notHeard: 'It could not be fetched. Try again when there is signal.',
  speak: 'Speak the note',
  speakHint: 'Tap, speak, tap again. Or hold while you speak. Two minutes at most.',
  listening: 'Listening, {seconds} seconds. Tap to stop',
  stop: 'Stop',
  recorded: '{seconds} seconds, kept as your voice',
  typedHere: 'The words were typed up on this device. Read them through.',
  again: 'Speak again',
  leaveOut: 'Leave it out',
  play: 'Hear it first',
  denied: 'The microphone is closed to this page. Type, or tap how it was.',
  broken: 'The microphone did not work. Type, or tap how it was.',
  tooLong: 'That is two minutes. It is kept up to here.',
})
