import { createPublicKey, randomUUID, verify } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { aMailServer, type MailServer } from '../../test/a-mail-server.ts'
import { TEST_SECRET } from '../../test/database.setup.ts'
import {
  chooseReminders,
  confirmEmail,
  readReminderChoice,
  seeDuties,
  sendEmailCode,
} from './contract/choices.ts'
import { emailCode } from './server/email-code.ts'
import { openMail } from './server/mail.ts'
import { openPush } from './server/push.ts'
import { ring } from './server/ring.ts'
import { sendReminders, type Ways } from './server/send.ts'
import { sendCodes } from './server/send-codes.ts'

let home: TestHome
let mail: MailServer
let push: {
  server: Server
  origin: string
  woken: { head: IncomingMessage['headers']; body: string }[]
  answer: number
}
let ways: Ways
const settings = () => ({ smtpUrl: mail.smtpUrl, from: 'attune@example.org' })

beforeAll(async () => {
  home = await aHome()
  mail = await aMailServer()
  push = await aPushService()
  ways = {
    mail: openMail(settings()),
    push: openPush(TEST_SECRET, 'mailto:attune@example.org', [push.origin]),
    address: 'https://attune.example.org',
  }
})
afterAll(async () => {
  await mail.close()
  push.server.close()
  await home.close()
})
beforeEach(async () => {
  mail.messages.length = 0
  push.woken.length = 0
  push.answer = 201
  await home.database.admin.query(
    `delete from alert_sent; delete from alert; delete from duty; delete from reminder_choice; delete from email_check; delete from push_subscription`,
  )
})

async function aPushService() {
  const woken: (typeof push)['woken'] = []
  const made = { server: createServer(), origin: '', woken, answer: 201 }
  made.server.on('request', (request, reply) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      woken.push({ head: request.headers, body })
      reply.writeHead(made.answer).end()
    })
  })
  await new Promise<void>((ready) => made.server.listen(0, '127.0.0.1', ready))
  const address = made.server.address()
  made.origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return made
}

const at = (time: string) => new Date(`2026-05-0${time}:00Z`)

interface Made {
  kind?: string
  fallsTo?: string[]
  person?: Name
  openedAt?: Date
  dueAt?: Date
}

async function aDuty(made: Made = {}): Promise<string> {
  const { kind = 'hard-moments.sign-hold', fallsTo = ['home-manager'], person } = made
  const { openedAt = at('4T08:00'), dueAt = at('6T08:00') } = made
  const id = randomUUID()
  await home.database.admin.query(
    `insert into duty (organisation_id, id, kind, about, home_id, child_id, person_id, falls_to, opened_at, due_at)
     values ($1, $2, $3, gen_random_uuid(), $4, $5, $6, $7, $8, $9)`,
    [
      home.organisationId,
      id,
      kind,
      home.homeId,
      home.tom,
      person ? home.people[person] : null,
      fallsTo,
      openedAt,
      dueAt,
    ],
  )
  return id
}

/** Who was told, at which points, in order of name. */
async function told(): Promise<string[]> {
  const { rows } = await home.database.admin.query<{ said: string }>(
    `select p.known_as || ' ' || a.stage as said from alert a join person p on p.id = a.person_id order by 1`,
  )
  return rows.map(({ said }) => said)
}

const scan = (now: Date) => ring(home.database.pool, now)

describe('telling people of what has come due', () => {
  test('nobody is told while there is time, the one to whom it falls when it is soon', async () => {
    await aDuty()
    await scan(at('5T19:00'))
    expect(await told()).toEqual([])
    await scan(at('5T21:00'))
    expect(await told()).toEqual(['Grace soon'])
  })

  test('after days without power everyone is told of all that was missed, once', async () => {
    await aDuty()
    await aDuty({ dueAt: at('7T08:00') })
    await scan(at('9T08:00'))
    await scan(at('9T08:01'))
    expect(await told()).toEqual([
      'Grace late',
      'Grace late',
      'Grace unanswered',
      'Grace unanswered',
      'Ruth unanswered',
      'Ruth unanswered',
    ])
  })

  test('two servers at once tell nobody twice', async () => {
    await aDuty()
    await Promise.all([scan(at('6T08:00')), scan(at('6T08:00')), scan(at('6T08:00'))])
    expect(await told()).toEqual(['Grace late'])
  })

  test('the responsible individual is told when nobody looked, and not when somebody did', async () => {
    const seen = await aDuty()
    await scan(at('6T08:00'))
    await home.done('grace', seeDuties, { dutyIds: [seen] })
    await scan(at('6T23:00'))
    expect(await told()).toEqual(['Grace late'])
  })

  test('what was done rings no more', async () => {
    const id = await aDuty()
    await home.database.admin.query(`update duty set done_at = now(), done_by = $2 where id = $1`, [
      id,
      home.people.grace,
    ])
    await scan(at('9T08:00'))
    expect(await told()).toEqual([])
  })

  test('what cannot wait is told at once', async () => {
    await aDuty({ kind: 'hard-moments.notify' })
    await scan(at('4T08:01'))
    expect(await told()).toEqual(['Grace now'])
  })
})

/** Says where they want to be reminded. */
const chooses = (who: Name, email = `${who}@example.org`) =>
  home.done(who, chooseReminders, { id: randomUUID(), email, quietFrom: '21:00', quietTo: '07:00' })

const codeIn = (message = '') => /\b\d{6}\b/.exec(message)?.[0] ?? ''

describe('an address for reminders', () => {
  const codesGoOut = () => sendCodes(home.database.pool, openMail(settings()), TEST_SECRET, home.clock.now)
  const writesBack = (code: string) => home.done('grace', confirmEmail, { code })
  const stands = async () => (await home.done('grace', readReminderChoice, {})).emailIs
  const remindersGoOut = async () => {
    await aDuty()
    await scan(at('6T08:00'))
    await sendReminders(home.database.pool, ways, at('6T08:00'))
  }

  test('gets nothing before the code that went there was written back', async () => {
    await chooses('grace')
    await remindersGoOut()
    expect(mail.messages).toEqual([])
    await codesGoOut()
    await codesGoOut()
    expect(mail.messages).toHaveLength(1)
    expect(await writesBack(codeIn(mail.messages.pop()))).toMatchObject({ emailIs: 'confirmed' })
    await sendReminders(home.database.pool, ways, at('6T08:01'))
    expect(mail.messages).toHaveLength(1)
  })

  test('learns from the message with the code neither who wrote it down nor where', async () => {
    await chooses('grace')
    await codesGoOut()
    const [message = ''] = mail.messages
    expect(codeIn(message)).toMatch(/^\d{6}$/)
    for (const word of ['Grace', 'Willow', 'House', 'child']) {
      expect(message.replace('grace@example.org', ''), word).not.toContain(word)
    }
  })

  test('is closed by five wrong codes, and by the sixth right one too', async () => {
    await chooses('grace')
    await codesGoOut()
    const right = codeIn(mail.messages.pop())
    const wrong = right === '000000' ? '000001' : '000000'
    const left: number[] = []
    for (let times = 0; times < 5; times += 1) left.push((await writesBack(wrong)).triesLeft)
    expect(left).toEqual([4, 3, 2, 1, 0])
    expect(await writesBack(right)).toMatchObject({ emailIs: 'ended' })
    await remindersGoOut()
    expect(mail.messages).toEqual([])
  })

  test('counts only the newest code, and five codes a day are sent at most', async () => {
    await chooses('grace')
    await codesGoOut()
    const first = codeIn(mail.messages.pop())
    for (let times = 0; times < 4; times += 1) await home.done('grace', sendEmailCode, { id: randomUUID() })
    expect(await home.as('grace', sendEmailCode, { id: randomUUID() })).toMatchObject({ status: 422 })
    await codesGoOut()
    expect(mail.messages).toHaveLength(1)
    expect(await writesBack(first)).toMatchObject({ emailIs: 'waiting' })
    expect(await writesBack(codeIn(mail.messages.pop()))).toMatchObject({ emailIs: 'confirmed' })
  })

  test('is asked about again when it changes, and stays confirmed when only the hours change', async () => {
    await chooses('grace')
    await codesGoOut()
    await writesBack(codeIn(mail.messages.pop()))
    await chooses('grace')
    expect(await stands()).toBe('confirmed')
    home.clock.now = new Date(home.clock.now.getTime() + 60_000)
    await chooses('grace', 'other@example.org')
    expect(await stands()).toBe('waiting')
    await remindersGoOut()
    expect(mail.messages).toEqual([])
  })

  test('is confirmed by its own code alone: the same check of another address or person has another', () => {
    const one = { organisationId: 'a', personId: 'b', checkId: 'c', email: 'd' }
    const codes = [one, ...Object.keys(one).map((name) => ({ ...one, [name]: 'x' }))]
    expect(new Set(codes.map((each) => emailCode(TEST_SECRET, each))).size).toBe(5)
  })

  test('is no longer waited for after a day', async () => {
    await chooses('grace')
    await home.database.admin.query(`update email_check set told_at = told_at - interval '25 hours'`)
    expect(await stands()).toBe('ended')
  })
})

describe('reminders outside Attune', () => {
  const byMail = async (who: Name) => {
    await chooses(who)
    await sendCodes(home.database.pool, openMail(settings()), TEST_SECRET, home.clock.now)
    await home.done(who, confirmEmail, { code: codeIn(mail.messages.pop()) })
  }

  test('say no name, no home and nothing of what it is about', async () => {
    await byMail('grace')
    await aDuty()
    await scan(at('6T08:00'))
    await sendReminders(home.database.pool, ways, at('6T08:00'))
    expect(mail.messages).toHaveLength(1)
    const [message = ''] = mail.messages
    expect(message).toContain('To: grace@example.org')
    for (const word of ['Tom', 'Weir', 'Grace', 'Willow', 'House', 'hold', 'hard', 'moment', home.tom]) {
      expect(message.replace('grace@example.org', ''), word).not.toContain(word)
    }
    await sendReminders(home.database.pool, ways, at('6T08:01'))
    expect(mail.messages).toHaveLength(1)
  })

  test('wait for the end of the quiet hours, unless it cannot wait', async () => {
    await byMail('grace')
    await aDuty({ dueAt: at('4T22:00') })
    await scan(at('4T22:00'))
    await sendReminders(home.database.pool, ways, at('4T22:00'))
    expect(mail.messages).toEqual([])
    await aDuty({ kind: 'hard-moments.notify', dueAt: at('5T22:00'), openedAt: at('4T22:00') })
    await scan(at('4T22:01'))
    await sendReminders(home.database.pool, ways, at('4T22:01'))
    expect(mail.messages).toHaveLength(1)
    await sendReminders(home.database.pool, ways, at('5T06:01'))
    expect(mail.messages).toHaveLength(2)
  })

  test('do not go to somebody who has left', async () => {
    await byMail('nils')
    await aDuty({ person: 'nils', fallsTo: ['home-team'] })
    await scan(at('6T08:00'))
    await home.database.admin.query(`update account set disabled_at = now() where person_id = $1`, [
      home.people.nils,
    ])
    await sendReminders(home.database.pool, ways, at('6T08:00'))
    await home.database.admin.query(`update account set disabled_at = null where person_id = $1`, [
      home.people.nils,
    ])
    expect(mail.messages).toEqual([])
  })

  test('a mail server that is away is asked three times, and what is open stands in Attune all the same', async () => {
    await byMail('grace')
    await aDuty()
    await scan(at('6T08:00'))
    const away = { ...ways, mail: openMail({ smtpUrl: 'smtp://127.0.0.1:1', from: 'attune@example.org' }) }
    for (let times = 0; times < 5; times += 1) await sendReminders(home.database.pool, away, at('6T08:00'))
    const { rows } = await home.database.admin.query(`select outcome from alert_sent`)
    expect(rows).toEqual([{ outcome: 'failed' }, { outcome: 'failed' }, { outcome: 'failed' }])
    expect(await told()).toEqual(['Grace late'])
  })

  test('a browser is woken without a word, by a server that proves who it is', async () => {
    await aBrowserOf('grace')
    await aDuty()
    await scan(at('6T08:00'))
    await sendReminders(home.database.pool, ways, at('6T08:00'))
    expect(push.woken).toHaveLength(1)
    const [one] = push.woken
    expect(one?.body).toBe('')
    expect(isProven(one?.head.authorization ?? '', ways.push.publicKey)).toBe(true)
  })

  test('a browser that is gone is not woken again', async () => {
    await aBrowserOf('grace')
    push.answer = 410
    await aDuty()
    await scan(at('6T08:00'))
    await sendReminders(home.database.pool, ways, at('6T08:00'))
    await sendReminders(home.database.pool, ways, at('6T08:01'))
    expect(push.woken).toHaveLength(1)
  })

  async function aBrowserOf(who: Name) {
    await home.database.admin.query(
      `insert into push_subscription (organisation_id, id, person_id, endpoint, told_at) values ($1, gen_random_uuid(), $2, $3, now())`,
      [home.organisationId, home.people[who], `${push.origin}/one`],
    )
  }
})

/** Checks the token as a push service does (RFC 8292). */
function isProven(authorization: string, publicKey: string): boolean {
  const [, token = '', key] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? []
  const [head = '', body = '', signature = ''] = token.split('.')
  const point = Buffer.from(publicKey, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'))
  const jwk = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
  const { aud } = JSON.parse(Buffer.from(body, 'base64url').toString())
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key: jwk, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  return key === publicKey && aud === push.origin && signed
}
