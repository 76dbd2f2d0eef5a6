import { existsSync, readFileSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import Fastify, { type FastifyInstance } from 'fastify'
import type pg from 'pg'
import type { DemoSignIns } from '#people/server/me.ts'
import { whoIs, whoLooksOn } from '#people/server/who-is.ts'
import { MOST_WORDS } from '#platform/contract.ts'
import { NotFound } from '#platform/refusal.ts'
import { addHeaders, refuseOtherSites } from '#platform/server/headers.ts'
import { addLive, startLive } from '#platform/server/live.ts'
import { missingMigrations } from '#platform/server/migrate.ts'
import { openapi } from '#platform/server/openapi.ts'
import { sayProblem } from '#platform/server/problem.ts'
import { addSealedOutbox } from '#platform/server/sealed-outbox.ts'
import type { Secret } from '#platform/server/secret.ts'
import { addOperations, type Serving } from '#platform/server/serve.ts'
import { allListeners } from './listeners.ts'
import { allOperations } from './operations.ts'

interface WebAppOptions {
  pool: pg.Pool
  secret: Secret
  url?: string | undefined
  demo?: DemoSignIns | undefined
  /** Whether this server can send e-mail. */
  hasMail?: boolean
  now?: () => Date
  parseAnswers?: boolean
  /** How the one who asks is found. Tests put another in its place to prove that the database holds alone. */
  whoIs?: Serving['whoIs']
  /** The folder of the built web client; without it only the interface is served. */
  web?: URL | undefined
}

const VERSION = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).version

/** The product as one HTTP application, not yet listening. */
export async function webApp(options: WebAppOptions): Promise<FastifyInstance> {
  const { pool, secret, url, now = () => new Date(), parseAnswers = false } = options
  // The address that the proxy in front saw counts, not what a request says of itself.
  const trustProxy = url !== undefined && ((_address: string, hop: number) => hop === 0)
  const app = Fastify({ bodyLimit: MOST_WORDS, trustProxy })
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  )
  app.setErrorHandler<Error>(sayProblem)
  addHeaders(app, url)
  refuseOtherSites(app, url)

  const live = startLive(pool)
  const serving: Serving = {
    live,
    pool,
    operations: allOperations(secret, options.demo, options.hasMail),
    listeners: allListeners,
    whoIs: options.whoIs ?? ((cookies, at) => whoIs(pool, cookies, at)),
    now,
    parseAnswers,
  }
  addOperations(app, serving)
  addSealedOutbox(app, serving, secret)
  addLive(app, live, { whoLooksOn: (cookies) => whoLooksOn(pool, cookies, now()) })
  addHealth(app, pool)
  const description = openapi(
    serving.operations.map(({ operation }) => operation),
    VERSION,
  )
  app.get('/api/openapi.json', async () => description)
  await addWeb(app, options.web)
  await app.ready()
  return app
}

/** Alive: the process answers. Ready: the database does too, and has this version's tables. */
function addHealth(app: FastifyInstance, pool: pg.Pool) {
  app.get('/healthz', async () => ({ alive: true }))
  app.get('/readyz', async (_request, reply) => {
    try {
      const client = await pool.connect()
      const missing = await missingMigrations(client).finally(() => client.release())
      return reply.code(missing.length === 0 ? 200 : 503).send({ ready: missing.length === 0 })
    } catch {
      return reply.code(503).send({ ready: false })
    }
  })
}

/** The built client: hashed files for good, pages never kept, and every address of the client is its one page. */
async function addWeb(app: FastifyInstance, web: URL | undefined) {
  if (web && existsSync(web)) {
    await app.register(fastifyStatic, {
      root: web,
      preCompressed: true,
      setHeaders(reply, path) {
        const forGood = path.includes('/assets/')
        reply.header('cache-control', forGood ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      web && request.method === 'GET' && !/^\/(api|assets)\/|\.\w+$/.test(request.url.split('?')[0] ?? '')
    if (isPage) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    return sayProblem(new NotFound('This page'), request, reply)
  })
}
