import { say } from './words.ts'

/** What every window over a page has: a title like that of a card, and a cross with a name. */
export function windowParts() {
  return { closeButtonProps: { 'aria-label': say('close') }, classNames: { title: 'at-card-title' } }
}
