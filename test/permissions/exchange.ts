import type { Rows } from './row.ts'

export const exchange: Rows = {
  'exchange.readFile': {
    may: ['home-manager', 'administrator'],
    input: (home) => ({ homeId: home.homeId, text: 'Full name,Date of birth,Moved in on\n' }),
  },
  'exchange.bringIn': {
    may: ['home-manager', 'administrator'],
    input: (home) => ({
      homeId: home.homeId,
      arrivals: [
        {
          row: 2,
          knownAs: 'Tom',
          fullName: 'Tom Weir',
          bornOn: '2013-03-14',
          languages: [],
          movedInOn: '2026-01-12',
          people: [],
          careTeam: [],
        },
      ],
    }),
  },
}
