import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Refusal, type RefusalCode, TooMuch } from '../refusal.ts'
import { log } from './log.ts'

const STATUS: Record<RefusalCode, number> = {
  'not-signed-in': 401,
  'access-ended': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'not-valid': 422,
  'too-many': 429,
}

/** Every no leaves as RFC 9457 problem details; a fault leaves without its details. */
export function sayProblem(error: Error, request: FastifyRequest, reply: FastifyReply) {
  const { status, ...body } = problemOf(error, request)
  return reply
    .code(status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(body))
}

export interface Problem {
  status: number
  type: string
  title: string
  fields?: Record<string, string[]>
}

/** What the database refuses by its keys: said without its words, which quote rows. */
const TOLD_BY_DATABASE: Record<string, Problem> = {
  '23503': { status: 422, type: 'not-valid', title: 'Something that this names was not found.' },
  '23505': { status: 409, type: 'conflict', title: 'This is here already.' },
}

function problemOf(error: Error, request: FastifyRequest): Problem {
  if (error instanceof z.ZodError) {
    const title = 'There is a problem. Some answers need another look.'
    return { status: 422, type: 'not-valid', title, fields: fieldsOf(error) }
  }
  if (error instanceof Refusal) {
    const fields = error.fields && { fields: error.fields }
    return { status: STATUS[error.code], type: error.code, title: error.message, ...fields }
  }
  const status = statusOf(error)
  if (status === 413) return { status, type: 'not-valid', title: new TooMuch().message }
  if (status < 500) return { status, type: 'not-valid', title: 'This was not understood.' }
  if (isUnreachable(error)) {
    log.warn('database-away', { code: codeOf(error) })
    const title = 'The record cannot be reached just now. Your words are safe here; try again in a moment.'
    return { status: 503, type: 'away', title }
  }
  const told = TOLD_BY_DATABASE[codeOf(error)]
  if (told) return told
  if (isNotKeepable(error)) {
    log.fault('not-keepable', error, { route: request.routeOptions.url })
    return { status: 422, type: 'not-valid', title: 'Something in this cannot be kept as it is written.' }
  }
  if (codeOf(error) === '53100') {
    log.fault('disk-full', error)
    return { status: 507, type: 'disk-full', title: 'Not saved: the disk is full. Your words are safe here.' }
  }
  log.fault('fault', error, { route: request.routeOptions.url })
  return { status: 500, type: 'fault', title: 'That didn’t work, and it’s us. Your words are safe here.' }
}

function fieldsOf(error: z.ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const issue of error.issues) {
    const name = issue.path.join('.') || 'form'
    fields[name] = [...(fields[name] ?? []), issue.message]
  }
  return fields
}

function statusOf(error: Error): number {
  return 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}

/** A sign, a number or a day that the database cannot hold: sent again, it would be refused again. */
function isNotKeepable(error: Error): boolean {
  return /^22...$|^23514$/.test(codeOf(error))
}

/** The database is away, starting or stopping: nothing was decided, so the device keeps its words. */
function isUnreachable(error: Error): boolean {
  const gone = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', '57P01', '57P02', '57P03', '08006', '08003']
  return (
    gone.includes(codeOf(error)) || /terminated|timeout exceeded when trying to connect/i.test(error.message)
  )
}
