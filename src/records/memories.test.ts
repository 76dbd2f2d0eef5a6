import { randomUUID } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InputOf } from '#platform/contract.ts'
import { asActor } from '#platform/server/database.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { recordingIn } from '../../test/a-record.ts'
import { keepMemory, MemoryId, openMemory, readMemories } from './contract/memories.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

type Sent = InputOf<typeof keepMemory>

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2a7' } })

function aMemory(bytes: Buffer, more: Partial<Sent> = {}): Sent {
  return {
    id: MemoryId.parse(randomUUID()),
    childId: home.tom,
    kind: 'photo',
    happenedAt: '2026-05-04T15:00:00.000Z',
    words: 'The pier, with a flamingo.',
    seenBy: 'team',
    bytes: bytes.toString('base64url'),
    ...more,
  }
}

async function opened(who: Name, memoryId: MemoryId) {
  const answer = await home.done(who, openMemory, { childId: home.tom, memoryId })
  return { ...answer, picture: Buffer.from(answer.bytes, 'base64url') }
}

describe('a photo or a drawing', () => {
  test('is kept for the young person, and those who may read the record see it', async () => {
    const memory = aMemory(await blank(40, 30).png().toBuffer(), { kind: 'drawing' })
    await home.done('nils', keepMemory, memory)
    await home.done('nils', keepMemory, memory)
    for (const who of ['tom', 'amina'] as const) {
      const { memories } = await home.done(who, readMemories, { childId: home.tom })
      expect(memories.filter(({ id }) => id === memory.id)).toMatchObject([
        { kind: 'drawing', words: 'The pier, with a flamingo.', toldByName: 'Nils', byChild: false },
      ])
    }
    const { picture, type } = await opened('tom', memory.id)
    expect(type).toBe('image/webp')
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'webp', width: 40, height: 30 })
    expect((await recordingIn(home).search('nils', 'flamingo')).map(({ about }) => about)).toEqual([
      memory.id,
    ])
  })

  test('says nothing of where and with what it was taken, and stands the right way up', async () => {
    const exif = { IFD0: { Copyright: 'secret-camera' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } }
    const taken = await blank(60, 20).jpeg().withExif(exif).withMetadata({ orientation: 6 }).toBuffer()
    const tagged = await sharp(taken).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect((await sharp(tagged).metadata()).exif).toBeDefined()
    const memory = aMemory(tagged)
    await home.done('amina', keepMemory, memory)
    const { picture, width, height } = await opened('amina', memory.id)
    const meta = await sharp(picture).metadata()
    expect({ exif: meta.exif, xmp: meta.xmp, icc: meta.icc }).toEqual({})
    expect(picture.includes('secret-camera')).toBe(false)
    expect({ width, height }).toEqual({ width: 20, height: 60 })
  })

  test('is no bigger than a page can show', async () => {
    const memory = aMemory(await blank(4000, 3000).jpeg().toBuffer())
    await home.done('amina', keepMemory, memory)
    expect(await opened('amina', memory.id)).toMatchObject({ width: 1600, height: 1200 })
  })

  test('lies closed in the database', async () => {
    const memory = aMemory(await blank(40, 30).png().toBuffer())
    await home.done('amina', keepMemory, memory)
    const { rows } = await home.database.admin.query('select sealed_bytes from file where id = $1', [
      memory.id,
    ])
    expect(rows[0].sealed_bytes.toString('latin1')).not.toMatch(/RIFF|WEBP/)
  })
})

describe('what the young person keeps for themself', () => {
  test('no adult sees, by any route, and the database keeps it from their grant', async () => {
    const memory = aMemory(await blank(20, 20).png().toBuffer(), { seenBy: 'me', words: 'A secret axolotl.' })
    await home.done('tom', keepMemory, memory)
    expect((await opened('tom', memory.id)).seenBy).toBe('me')
    for (const who of ['amina', 'nils', 'grace', 'noor', 'ruth'] as const) {
      const { memories } = await home.done(who, readMemories, { childId: home.tom })
      expect(memories.map(({ id }) => id)).not.toContain(memory.id)
      const asked = { childId: home.tom, memoryId: memory.id }
      expect((await home.as(who, openMemory, asked)).status).toBe(404)
    }
    expect(await recordingIn(home).search('amina', 'axolotl')).toEqual([])
    const asking = { organisationId: home.organisationId, actorId: home.people.amina }
    const found = await asActor(home.database.pool, asking, async (tx, { send }) => {
      send('open', `select set_config('attune.children', $1, true)`, [`{${home.tom}}`])
      const files = await tx.selectFrom('file').select('id').where('id', '=', memory.id).execute()
      return [...files, ...(await tx.selectFrom('memory').select('id').where('id', '=', memory.id).execute())]
    })
    expect(found).toEqual([])
  })

  test('an adult cannot keep something in their name', async () => {
    const memory = aMemory(await blank(20, 20).png().toBuffer(), { seenBy: 'me' })
    expect(await home.as('amina', keepMemory, memory)).toMatchObject({
      status: 422,
      body: { fields: { seenBy: [expect.any(String)] } },
    })
  })
})

/** A PNG that says it is this big and holds nothing of it. */
function hugePng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const whole = Buffer.alloc(12 + data.length)
    whole.writeUInt32BE(data.length, 0)
    body.copy(whole, 4)
    whole.writeUInt32BE(crc(body), 8 + data.length)
    return whole
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const nothing = deflateSync(Buffer.alloc(1_000_000))
  const begin = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([begin, chunk('IHDR', head), chunk('IDAT', nothing), chunk('IEND', Buffer.alloc(0))])
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}

describe('a file made to do harm', () => {
  const script = '<html><script>alert(document.cookie)</script></html>'
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'
  const files: Record<string, () => Buffer | Promise<Buffer>> = {
    'a page that is called a picture': () => Buffer.from(script),
    'a drawing that can run script': () => Buffer.from(svg),
    'a page behind the first bytes of a PNG': () =>
      Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from(script)]),
    'one that claims to be as big as a field': () => hugePng(60_000, 60_000),
    'one that unpacks to far more than it says': () => hugePng(20_000, 20_000),
    'one that was cut off': async () => {
      const whole = await blank(800, 800).jpeg().toBuffer()
      return whole.subarray(0, whole.length / 2)
    },
    'an archive': () => Buffer.from('PK\x03\x04 and so on'),
    'a kind that many libraries read and nobody needs': () => blank(10, 10).tiff().toBuffer(),
    nothing: () => Buffer.alloc(0),
  }

  test.each(Object.entries(files))(
    '%s is sent back in plain words, and nothing of it is kept',
    async (_, made) => {
      const memory = aMemory(await made())
      const answer = await home.as('amina', keepMemory, memory)
      expect(answer).toMatchObject({
        status: 422,
        body: { fields: { bytes: [expect.stringMatching(/^This (picture|is not)/)] } },
      })
      const { rows } = await home.database.admin.query('select id from file where id = $1', [memory.id])
      expect(rows).toEqual([])
    },
  )

  test('a photo with a page hidden in it is kept as the photo alone', async () => {
    const both = Buffer.concat([await blank(30, 30).jpeg().toBuffer(), Buffer.from(script)])
    const memory = aMemory(both)
    await home.done('amina', keepMemory, memory)
    expect((await opened('amina', memory.id)).picture.includes('script')).toBe(false)
  })
})
