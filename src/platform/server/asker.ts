import type { FastifyRequest } from 'fastify'
import type { Actor, Standing } from './context.ts'

/** Who a request comes from, and how they stand to everyone today. */
export interface Asker {
  actor: Actor
  standing: readonly Standing[]
}

/** The cookies of a request, by name. */
export function cookiesOf(request: FastifyRequest): Record<string, string> {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  return Object.fromEntries(pairs.filter(([name, value]) => name && value !== undefined))
}
