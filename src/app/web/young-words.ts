import { words } from '#platform/web/words.ts'

/** Words of pages in the young person’s space that belong to no one part. */
export const say = words('app.young', {
  pin: 'My PIN',
  pinHint: 'Six digits that only you know. Do not tell anyone.',
  pinReads: 'On this device your answers open again without a signal, with your PIN.',
  pinReadsNot:
    'With a PIN your answers stay on this device when there is no signal, and only you can open them.',
})
