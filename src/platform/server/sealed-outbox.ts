import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { NotValid } from '../refusal.ts'
import { open } from '../seal.ts'
import { asActor } from './database.ts'
import { openOutboxKey } from './outbox-key.ts'
import type { Secret } from './secret.ts'
import { cookiesOf, type Handled, jsonOf, runAs, type Serving } from './serve.ts'

const Envelope = z.object({
  operation: z.string().max(100),
  /** One command, closed on the device for the provider's key: room for two minutes of a voice, or a photo. */
  sealed: z.string().max(3_000_000),
})

type Runnable = Extract<Handled, { run: unknown }>

/**
 * Takes what waited on a device: opens the envelope and runs the command in it just as if it
 * had come directly. The name of the operation and its writer are bound to the envelope.
 */
export function addSealedOutbox(app: FastifyInstance, serving: Serving, secret: Secret): void {
  const offline = new Map<string, Runnable>()
  for (const handled of serving.operations) {
    if ('run' in handled && handled.operation.offline) offline.set(handled.operation.name, handled)
  }
  const keys = new Map<string, string>()

  app.post('/api/outbox', async (request, reply) => {
    const { handled, words, asker, now, cookies } = await opened(request)
    reply.header('cache-control', 'no-store')
    return runAs(serving, handled, asker, { words, now, cookies, setCookie: () => {} })
  })

  // Words that were refused are still their writer's: they are opened again for nobody else.
  app.post('/api/outbox/open', async (request, reply) => {
    const { words } = await opened(request)
    return reply.header('cache-control', 'no-store').type('application/json').send(words)
  })

  async function opened(request: FastifyRequest) {
    const now = serving.now()
    const cookies = cookiesOf(request)
    const asker = await serving.whoIs(cookies, now)
    const envelope = Envelope.parse(jsonOf(z.string().parse(request.body)))
    const handled = offline.get(envelope.operation)
    if (!handled) throw new NotValid({ operation: ['This cannot wait on a device.'] })
    const { organisationId, id: actorId } = asker.actor
    const key = keys.get(organisationId) ?? openOutboxKey(secret, await sealedKeyOf(organisationId, actorId))
    keys.set(organisationId, key)
    const words = await open(key, `${envelope.operation}/${actorId}`, envelope.sealed).catch(() => {
      throw new NotValid({
        sealed: ['This was not closed by you for this provider, or was changed on the way.'],
      })
    })
    return { handled, words, asker, now, cookies }
  }

  async function sealedKeyOf(organisationId: string, actorId: string): Promise<string> {
    const row = await asActor(serving.pool, { organisationId, actorId }, (tx) =>
      tx.selectFrom('organisation').select('outboxPrivateSealed').executeTakeFirstOrThrow(),
    )
    return row.outboxPrivateSealed
  }
}
