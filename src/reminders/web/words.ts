import { words } from '#platform/web/words.ts'

export const say = words('reminders', {
  title: 'How you are reminded',
  hint: 'In Attune you always see what is open. Here you say whether you also want to hear of it elsewhere. No name and nothing of what it is about ever leaves Attune.',
  quiet: 'Quiet hours',
  quietHint:
    'By the clock of your home. Only what cannot wait, such as a young person who is missing, comes through.',
  quietFrom: 'From',
  quietTo: 'Until',
  email: 'E-mail address',
  emailHint: 'Leave it empty for no e-mail.',
  noMail: 'This server is not set up to send e-mail. Whoever runs it can change that.',
  keep: 'Keep this',
  kept: 'Kept.',
  problem: 'There is a problem',
  browser: 'On this device',
  browserHint: 'It may wake you with one sentence: something needs you.',
  browserOn: 'Wake me on this device',
  browserOff: 'Do not wake me here any more',
  isOn: 'This device wakes you.',
  notHere: 'This browser cannot be woken. On a phone, install Attune on the home screen first.',
  denied: 'This browser does not let Attune wake you. You can change that in the browser’s own settings.',
  notDone: 'That did not work. Try again when there is a connection.',
})
