/** Someone outside the home whom a child can talk to, free and at any hour. */
interface HelpLine {
  name: string
  says: string
  /** As it is dialled, with spaces to read it by. */
  phone: string
  /** Where its hours and for whom it is were read. The number was compared with what others print of it. */
  source: string
}

export interface HelpLines {
  /** Whom to call when somebody is in danger now. */
  emergency: string
  lines: readonly HelpLine[]
  /** Whether somebody has called the numbers: until then the home must. */
  checked: boolean
}

const SAMARITANS = 'https://www.samaritans.org/how-we-can-help/contact-samaritan/'

/** By the country of the home (ISO 3166-1). Compared on paper only: each home calls its own before relying on it. */
const byCountry: Readonly<Record<string, HelpLines>> = {
  GB: {
    emergency: '999',
    lines: [
      {
        name: 'Childline',
        says: 'For anyone under 19. Free, day and night.',
        phone: '0800 1111',
        source: 'https://learning.nspcc.org.uk/services/childline',
      },
      {
        name: 'Samaritans',
        says: 'Someone who listens. Free, day and night.',
        phone: '116 123',
        source: SAMARITANS,
      },
    ],
    checked: false,
  },
  IE: {
    emergency: '112',
    lines: [
      {
        name: 'Childline',
        says: 'For anyone under 18. Free, day and night.',
        phone: '1800 66 66 66',
        source:
          'https://www.ispcc.ie/childlines-24-7-support-line-conversations-in-the-lead-up-to-christmas/',
      },
      {
        name: 'Samaritans',
        says: 'Someone who listens. Free, day and night.',
        phone: '116 123',
        source: SAMARITANS,
      },
    ],
    checked: false,
  },
  US: {
    emergency: '911',
    lines: [
      {
        name: '988 Lifeline',
        says: 'Call or text. Free, day and night.',
        phone: '988',
        source:
          'https://health.wyo.gov/publichealth/prevention/wivpp/suicide-prevention/988-suicide-crisis-lifeline',
      },
    ],
    checked: false,
  },
  AU: {
    emergency: '000',
    lines: [
      {
        name: 'Kids Helpline',
        says: 'For anyone from 5 to 25. Free, day and night.',
        phone: '1800 55 1800',
        source: 'http://kidshelpline.com.au/grownups/getting-help/',
      },
    ],
    checked: false,
  },
}

/** The help lines of a country or one of its parts (`GB-ENG`); none where nobody has told us any. */
export function helpLinesFor(country: string): HelpLines | undefined {
  return byCountry[country.slice(0, 2).toUpperCase()]
}
