import { nobody, type Rows, tom } from './row.ts'

export const people: Rows = {
  'people.setUp': {
    may: 'anyone',
    answer: 409,
    input: () => ({
      organisation: 'Another',
      home: { name: 'A', setting: 'childrens-home', country: 'GB-ENG', timeZone: 'Europe/London' },
      manager: { name: 'A B', knownAs: 'A', signInName: 'a@b', password: 'four words make one' },
    }),
  },
  'people.readDoor': { may: 'anyone', input: () => ({}) },
  'people.signIn': {
    may: 'anyone',
    answer: 401,
    input: () => ({ name: nobody(), password: 'not a password' }),
  },
  'people.switchPerson': { may: 'anyone', answer: 401, input: () => ({ personId: nobody(), pin: '123456' }) },
  'people.readMe': { may: 'signed-in', input: () => ({}) },
  'people.setPin': { may: 'signed-in', input: () => ({ pin: '135790' }) },
  'people.chooseFace': {
    may: 'signed-in',
    input: () => ({
      face: { ground: '#BFE3DC', skin: '#9A6243', hair: '#2B1B1B', style: 'puffs', top: '#2F6F5E' },
    }),
  },
  'people.giveMessenger': { may: 'signed-in', input: () => ({}) },
  'people.listLeftBehind': { may: ['home-manager'], input: ({ homeId }) => ({ homeId }) },
  'people.openLeftBehind': {
    may: ['home-manager'],
    answer: 404,
    input: ({ homeId }) => ({ homeId, id: nobody() }),
  },
  'people.takeIn': { may: ['home-manager'], answer: 404, input: ({ homeId }) => ({ homeId, id: nobody() }) },
  'people.leaveApart': {
    may: ['home-manager'],
    answer: 404,
    input: ({ homeId }) => ({ homeId, id: nobody(), because: 'It was never written by her.' }),
  },
  'people.openInEmergency': {
    may: 'whoever works here',
    input: () => ({ id: nobody(), childId: nobody(), because: 'Nobody of this number lives anywhere.' }),
  },
  'people.tellOwnWords': {
    may: ['child', 'key-worker', 'home-team', 'agency-worker', 'home-manager', 'clinician'],
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      saidAt: '2026-05-04T19:30:00.000Z',
      words: 'Drums.',
      hears: 'care-team',
    }),
  },
  'people.signOut': { may: 'signed-in', input: () => ({}) },
  'people.listChildren': {
    may: [
      'child',
      'key-worker',
      'home-team',
      'agency-worker',
      'home-manager',
      'clinician',
      'responsible-individual',
      'placing-authority',
      'emergency',
    ],
    input: () => ({}),
  },
  'people.readChild': {
    may: [
      'child',
      'key-worker',
      'home-team',
      'home-manager',
      'clinician',
      'responsible-individual',
      'placing-authority',
      'emergency',
    ],
    input: tom,
  },
  'people.admitChild': {
    may: ['home-manager', 'administrator'],
    answer: 422,
    input: (home) => ({
      id: nobody(),
      knownAs: 'Nobody',
      fullName: 'Not Yet Born',
      bornOn: '2099-01-01',
      pronouns: '',
      placingAuthority: '',
      homeId: home.homeId,
      movedInOn: '2026-01-01',
      profile: { languages: [], culture: '', faith: '', mattersMost: '', likes: [] },
      contacts: [],
    }),
  },
  'people.tellProfile': {
    may: ['key-worker', 'home-manager', 'clinician'],
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      profile: { languages: ['English'], culture: '', faith: '', mattersMost: 'Biscuit.', likes: [] },
    }),
  },
  'people.addContact': {
    may: ['key-worker', 'home-manager', 'clinician'],
    input: (home) => ({
      ...tom(home),
      contact: {
        id: nobody(),
        name: 'Jay',
        relationship: 'brother',
        phone: '',
        email: '',
        mayKnowAddress: false,
      },
    }),
  },
  'people.nameInCareTeam': {
    may: ['home-manager'],
    answer: 422,
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      personId: nobody(),
      relation: 'key-worker',
      fromOn: '2026-05-04',
      responsibility: '',
      authority: '',
      accountability: '',
    }),
  },
  'people.endInCareTeam': {
    may: ['home-manager'],
    answer: 404,
    input: (home) => ({ ...tom(home), tieId: nobody(), toOn: '2026-05-04' }),
  },
  'people.moveOn': {
    may: ['home-manager'],
    answer: 422,
    input: (home) => ({ ...tom(home), onDay: '2000-01-01' }),
  },
  'people.moveTo': {
    may: ['home-manager', 'administrator'],
    answer: 422,
    input: (home) => ({ ...tom(home), id: nobody(), homeId: home.homeId, fromOn: '2026-06-01' }),
  },
  'people.listStays': {
    may: ['home-manager', 'administrator'],
    input: (home) => ({ homeId: home.homeId }),
  },
  'people.readLooks': { may: ['child', 'home-manager'], input: tom },
  'people.listEmergencies': { may: ['home-manager'], input: () => ({}) },
  'people.reviewEmergency': {
    may: ['home-manager'],
    answer: 404,
    input: (home) => ({ ...tom(home), emergencyId: nobody(), review: 'Nothing of this number.' }),
  },
  'people.addHome': {
    may: ['administrator'],
    input: () => ({
      id: nobody(),
      name: 'Ash House',
      setting: 'childrens-home',
      country: 'GB-ENG',
      timeZone: 'Europe/London',
    }),
  },
  'people.addPerson': {
    may: ['administrator'],
    input: () => ({ id: nobody(), name: 'Una Rae', knownAs: 'Una' }),
  },
  'people.giveSignIn': {
    may: ['administrator'],
    answer: 422,
    input: () => ({ personId: nobody(), name: 'grace@willow', password: 'four words make one' }),
  },
  'people.addTie': {
    may: ['administrator'],
    input: (home) => ({
      id: nobody(),
      personId: home.people.sam,
      relation: 'home-team',
      homeId: home.elsewhere,
      fromOn: '2026-01-01',
    }),
  },
  'people.endTie': {
    may: ['administrator'],
    answer: 404,
    input: () => ({ tieId: nobody(), toOn: '2026-01-01' }),
  },
  'people.disablePerson': { may: ['administrator'], input: () => ({ personId: nobody() }) },
  'people.listPeople': { may: ['administrator'], input: () => ({}) },
  'people.listTeam': {
    may: [
      'home-team',
      'agency-worker',
      'home-manager',
      'clinician',
      'responsible-individual',
      'administrator',
    ],
    input: (home) => ({ homeId: home.homeId }),
  },
  'people.enrolTablet': {
    may: ['home-manager', 'administrator'],
    input: (home) => ({ homeId: home.homeId, name: 'Hall tablet' }),
  },
  'people.listTablets': {
    may: ['home-manager', 'administrator'],
    input: (home) => ({ homeId: home.homeId }),
  },
  'people.endTablet': {
    may: ['home-manager', 'administrator'],
    answer: 404,
    input: (home) => ({ homeId: home.homeId, tabletId: nobody() }),
  },
}
