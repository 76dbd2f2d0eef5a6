import { may } from '#platform/permissions.ts'

/** Begin to ask those who live and work in a home. Whoever manages it reads what comes out, and is not asked. */
export const openRound = may('milieu.open-round', ['home-manager'])

/** See how it feels to live and work in a home: figures of groups, of no one person. */
export const readHouse = may('milieu.read-house', [
  'home-team',
  'home-manager',
  'clinician',
  'clinical-supervisor',
  'responsible-individual',
])

/** Sit beside a young person who answers on one's tablet. Not whoever manages the home: they read the figures. */
export const askBeside = may('milieu.ask-beside', ['key-worker', 'home-team', 'clinician'])
