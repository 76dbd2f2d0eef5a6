import { words } from '#platform/web/words.ts'

export const say = words('signIn', {
  title: 'Welcome',
  hint: 'Sign in with the name your manager gave you.',
  name: 'Sign-in name',
  password: 'Password',
  signIn: 'Sign in',
  problem: 'There is a problem',
  noName: 'Write your sign-in name.',
  noPassword: 'Write your password.',
  away: 'No signal. Signing in needs a connection.',
  fault: 'That didn’t work, and it’s us. Try again.',
  demo: 'This is a made-up home',
  demoHint: 'Nobody here is real. Choose whose day you want to see.',
  who: 'Who is here?',
  whoHint: 'Choose your face.',
  nobody:
    'Nobody has a PIN for this tablet yet. Sign in with your name, then choose “My PIN for the tablet”.',
  byName: 'Use name and password',
  byFace: 'Use face and PIN',
  pinTitle: 'Hello, {name}',
  pin: 'Your six digits',
  pinSoFar: '{count} of 6 digits',
  rubOut: 'Rub out the last digit',
  back: 'Somebody else',
})
