import { may } from '#platform/permissions.ts'

/** See which instruments there are and what may be done with each. */
export const readInstruments = may('instruments.read-instruments', [
  'home-team',
  'home-manager',
  'clinician',
  'clinical-supervisor',
  'responsible-individual',
  'administrator',
])

/** Bring in a form, and say how it is scored. */
export const bringInForm = may('instruments.bring-in-form', ['home-manager', 'clinician', 'administrator'])

/** Record by what right an instrument is used: it binds the provider. */
export const recordTerms = may('instruments.record-terms', ['administrator'])

/** Fill in a form: the young person about themself, and those who know them. */
export const fillIn = may('instruments.fill-in', [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
])

/** Say what was done about what could not wait: those to whom it falls. */
export const answerFlag = may('instruments.answer-flag', ['home-manager', 'clinician'])

/** Write down what an instrument gave that was filled in elsewhere, and set a result aside. */
export const recordResult = may('instruments.record-result', ['key-worker', 'home-manager', 'clinician'])

/** Ask somebody outside to fill in a form by a link, see which links are out, and take one back. */
export const askByLink = may('instruments.ask-by-link', ['key-worker', 'home-manager', 'clinician'])

/** Hand in the one form that one was asked for by a link. */
export const handInByLink = may('instruments.hand-in-by-link', ['asked-by-link'])

/** Read what was measured. The young person is told by somebody, not by a number. */
export const readResults = may('instruments.read-results', [
  'key-worker',
  'home-manager',
  'clinician',
  'responsible-individual',
  'placing-authority',
])

/** Open a file that was given as an answer: those who read the answers, and the young person their own. */
export const openAnswerFile = may('instruments.open-answer-file', ['child', ...readResults.relations])

/** Ask the young person to answer a form themself, and take it back. */
export const askForForm = may('instruments.ask-for-form', [
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
])

/** See for what the young person was asked, and how it ended. */
export const readAsks = askForForm

/** The young person's own forms: what they are asked, what they answered, and that they would rather not. */
export const ownForms = may('instruments.own-forms', ['child'])
