import { nobody, type Rows, tom } from './row.ts'

export const collaboration: Rows = {
  'collaboration.readMySpace': { may: ['child'], input: tom },
  'collaboration.readSides': {
    may: ['child', 'key-worker', 'home-team', 'home-manager', 'clinician', 'responsible-individual'],
    input: tom,
  },
  // Tom moved in: that is told, and he may say how he saw it.
  'collaboration.saySide': {
    may: ['child'],
    input: (home) => ({ ...tom(home), id: nobody(), about: home.tom, words: 'I was tired.' }),
  },
}
