import { words } from '#platform/web/words.ts'

export const say = words('app.newer', {
  ready: 'A newer Attune is ready.',
  use: 'Use it now',
  writing: 'You are writing something. Save it first, then use the newer one.',
})
