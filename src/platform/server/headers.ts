import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), payment=(), microphone=(self)',
  'x-robots-tag': 'noindex',
}

/** Puts the same headers on every answer, errors and files included. */
export function addHeaders(app: FastifyInstance, url: string | undefined): void {
  const lasting = url?.startsWith('https:') ? { 'strict-transport-security': 'max-age=63072000' } : {}
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({ ...HEADERS, ...lasting })
  })
}

/** Refuses what another site sends in the name of someone who is signed in here. */
export function refuseOtherSites(app: FastifyInstance, url: string | undefined): void {
  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/api/')) return
    const site = request.headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new FromOtherSite()
    if (request.method === 'GET' || request.method === 'HEAD') return
    if (!isOwnOrigin(request, url)) throw new FromOtherSite()
  })
}

function isOwnOrigin(request: FastifyRequest, url: string | undefined): boolean {
  const { origin, host } = request.headers
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'same-origin'
  return url ? origin === new URL(url).origin : URL.parse(origin)?.host === host
}

class FromOtherSite extends Refusal {
  override name = 'FromOtherSite'

  constructor() {
    super('not-allowed', 'This came from another site and was not done.')
  }
}
