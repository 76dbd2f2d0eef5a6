import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import { OrganisationId, PersonId } from '../ids.ts'
import { NotAllowed, NotFound, NotSignedIn, NotValid, TooMuch } from '../refusal.ts'
import { cookiesOf } from './asker.ts'
import { takeAttempt } from './attempts.ts'
import type { Actor, Standing } from './context.ts'
import { once } from './database.ts'
import { envelopesOf } from './envelopes.ts'
import { hashOfWords } from './hash-of-words.ts'
import { keepApart, placeOf, standingAt, tieHasEnded, timeWritten } from './quarantine.ts'
import type { Secret } from './secret.ts'
import { type Handled, jsonOf, mostOf, runAs, type Serving } from './serve.ts'
import { tokenHash } from './sessions.ts'

const Envelope = z.object({
  operation: z.string().max(100),
  /** One command, closed on the device for the provider's key: room for two minutes of a voice, or a photo. */
  sealed: z.string().max(3_000_000),
  /** Who wrote it, if the device says so: then a session of somebody else’s is not mistaken for theirs. */
  writer: z.uuid().optional(),
  /** When it was written, by the device’s clock. */
  writtenAt: z.iso.datetime().optional(),
})

const Left = Envelope.extend({ token: z.string().min(20).max(100) })

/** Bytes of an envelope at most, with what stands on it. */
const MOST_SEALED = 3_010_000

/** So many envelopes a quarter of an hour may be handed in by one messenger. */
const MOST_LEFT = 400

type Runnable = Extract<Handled, { run: unknown }>

/**
 * Takes what waited on a device: opens the envelope and runs the command in it just as if it
 * had come directly. The name of the operation and its writer are bound to the envelope.
 */
export function addSealedOutbox(app: FastifyInstance, serving: Serving, secret: Secret): void {
  const { pool } = serving
  const envelopes = envelopesOf(pool, secret)
  const offline = new Map<string, Runnable>()
  for (const handled of serving.operations) {
    if ('run' in handled && handled.operation.offline) offline.set(handled.operation.name, handled)
  }

  app.post('/api/outbox', { bodyLimit: MOST_SEALED }, async (request, reply) => {
    const arrived = await opened(request)
    const { handled, words, asker, now, cookies } = arrived
    reply.header('cache-control', 'no-store')
    if (Buffer.byteLength(words) > mostOf(handled.operation)) throw new TooMuch()
    try {
      return await runAs(serving, handled, asker, { words, now, cookies, setCookie: () => {} })
    } catch (error) {
      // What was theirs to write when they wrote it is not refused because it arrives late.
      if (!(error instanceof NotFound || error instanceof NotAllowed)) throw error
      const writtenAt = timeWritten(words, arrived.envelope.writtenAt, now)
      const then = await standingAt(pool, asker.actor, writtenAt)
      if (!tieHasEnded(words, then, asker.standing)) throw error
      return apart({ ...arrived, writer: asker.actor, then, writtenAt })
    }
  })

  // A messenger hands in what somebody left behind: it is told that it is kept, and nothing else.
  app.post('/api/outbox/left', { bodyLimit: MOST_SEALED }, async (request, reply) => {
    const now = serving.now()
    const envelope = Left.parse(jsonOf(z.string().parse(request.body)))
    const writer = await writerOf(envelope.token, now)
    await takeAttempt(pool, `left/${envelope.token}`, now, MOST_LEFT)
    const handled = handledFor(envelope)
    const words = await envelopes.open(writer, envelope)
    const writtenAt = timeWritten(words, envelope.writtenAt, now)
    const then = await standingAt(pool, writer, writtenAt)
    reply.header('cache-control', 'no-store')
    return apart({ envelope, handled, words, writer, now, then, writtenAt })
  })

  // Words that were refused are still their writer's: they are opened again for nobody else.
  app.post('/api/outbox/open', { bodyLimit: MOST_SEALED }, async (request, reply) => {
    const { words } = await opened(request)
    return reply.header('cache-control', 'no-store').type('application/json').send(words)
  })

  async function opened(request: FastifyRequest) {
    const now = serving.now()
    const cookies = cookiesOf(request)
    const asker = await serving.whoIs(cookies, now)
    const envelope = Envelope.parse(jsonOf(z.string().parse(request.body)))
    if (envelope.writer && envelope.writer !== asker.actor.id) throw new NotSignedIn()
    const handled = handledFor(envelope)
    const words = await envelopes.open(asker.actor, envelope)
    return { envelope, handled, words, asker, now, cookies }
  }

  function handledFor({ operation }: z.infer<typeof Envelope>): Runnable {
    const handled = offline.get(operation)
    if (!handled) throw new NotValid({ operation: ['This cannot wait on a device.'] })
    return handled
  }

  async function writerOf(token: string, now: Date): Promise<Omit<Actor, 'sessionId'>> {
    const { rows } = await once(pool, (db) =>
      sql<{ organisationId: string; personId: string; deviceId: string | null; toQuarantine: boolean }>`
        select * from find_delivery(${tokenHash(token)}, ${now})`.execute(db),
    )
    const [found] = rows
    if (!found?.toQuarantine) throw new NotSignedIn()
    return {
      id: PersonId.parse(found.personId),
      organisationId: OrganisationId.parse(found.organisationId),
      deviceId: found.deviceId ?? undefined,
    }
  }

  interface Apart {
    envelope: z.infer<typeof Envelope>
    handled: Runnable
    words: string
    writer: Omit<Actor, 'sessionId'>
    now: Date
    then: readonly Standing[]
    writtenAt: Date
  }

  async function apart({ envelope, handled, words, writer, now, then, writtenAt }: Apart) {
    const { operation } = handled
    const input = operation.input.parse(jsonOf(words))
    const isChild = then.some(({ relation }) => relation === 'child')
    const isPrivate = operation.door === 'self' || isChild || operation.isOwn?.(input) === true
    const { sealed } = envelope
    const hash = hashOfWords(words)
    // What an operation does not know of leads nowhere.
    const place = placeOf(JSON.stringify(input))
    const left = { operation: operation.name, sealed, words, place, hash, writer, writtenAt, then, isPrivate }
    return keepApart(pool, left, now)
  }
}
