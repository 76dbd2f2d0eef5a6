import { afterAll, beforeAll, expect, test } from 'vitest'
import { webApp } from '#app/server/web-app.ts'
import { openLink } from '#instruments/contract/by-link.ts'
import { aHome, send, type TestHome } from './a-home.ts'
import { TEST_SECRET } from './database.setup.ts'

const url = 'https://attune.example'
let home: TestHome
let app: TestHome['app']
beforeAll(async () => {
  home = await aHome()
  app = await webApp({ pool: home.database.pool, secret: TEST_SECRET, url, now: () => home.clock.now })
})
afterAll(async () => {
  await app.close()
  await home.close()
})

/** Looks at a link that never was. A proxy adds the address that it sees to whatever the request says of itself. */
async function look(says: string, seen: string): Promise<number> {
  const from = { origin: url, 'x-forwarded-for': `${says}, ${seen}` }
  return (await send(app, openLink, { token: 'B'.repeat(43), code: '123456' }, from)).statusCode
}

test('who looks for links is counted by the address that the proxy saw, not by what they say of themselves', async () => {
  for (let nth = 0; nth < 300; nth += 1) {
    expect(await look(`198.51.100.${nth % 250}`, '203.0.113.9')).toBe(404)
  }
  expect(await look('192.0.2.77', '203.0.113.9')).toBe(429)
  // Whose address was only named does not wait for it.
  expect(await look('203.0.113.9', '198.51.100.3')).toBe(404)
})
