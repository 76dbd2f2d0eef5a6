import type { AlertStage } from './who-is-told.ts'

interface Told {
  stage: AlertStage
  dueAt: Date | null
  /** The time zone of the home (IANA name). */
  timeZone: string
  /** Where people open Attune. */
  open: string
}

const begins: Record<AlertStage, string> = {
  now: 'Something needs you now.',
  soon: 'Something that falls to you is to be done soon.',
  late: 'Something that falls to you was to be done by now.',
  unanswered: 'Something was to be done by now, and nobody has looked at it yet.',
}

/** What an e-mail says: that there is something, and by when. No name, no home, nothing of what it is about. */
export function reminderText({ stage, dueAt, timeZone, open }: Told): { subject: string; text: string } {
  const how = { timeZone, weekday: 'long', hour: '2-digit', minute: '2-digit' } as const
  const by = dueAt ? ` The time for it is ${new Intl.DateTimeFormat('en-GB', how).format(dueAt)}.` : ''
  const text = `${begins[stage]}${by}\n\nOpen Attune to see what it is: ${open}\n\nYou chose to be told by e-mail. In Attune, under your own face, you can change that.\n`
  return { subject: 'Attune: something needs you', text }
}

/** What goes to an address that somebody wrote down as theirs: the code, and nothing of who it was. */
export function codeText(code: string): { subject: string; text: string } {
  const text = `Your code is ${code}\n\nWrite it in Attune, under “How you are reminded”, within a day.\n\nIf you did not ask for it, somebody wrote down your address by mistake. You need do nothing: nothing more will come.\n`
  return { subject: 'Attune: your code', text }
}
