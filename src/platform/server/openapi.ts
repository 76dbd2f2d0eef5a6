import { z } from 'zod'
import { methodOf, type Operation } from '../contract.ts'

type Json = Record<string, unknown>

/** The interface described for other programs: OpenAPI 3.1, made from the contract. */
export function openapi(operations: readonly Operation[], version: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Attune',
      version,
      summary: 'Therapeutic residential care: the model as data, the record, the mirror.',
      license: { name: 'AGPL-3.0-only', identifier: 'AGPL-3.0-only' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    tags: [...new Set(operations.map(sliceOf))].map((name) => ({ name })),
    paths: Object.fromEntries(operations.map((one) => [`/api/${one.name}`, pathOf(one)])),
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-attune' } },
      schemas: { Problem: problemSchema },
    },
  }
}

const problemSchema = {
  type: 'object',
  description: 'Problem details (RFC 9457): a stable type, a sentence for people, words for single fields.',
  required: ['type', 'title'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    fields: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
  },
}

function sliceOf({ name }: Operation): string {
  return name.slice(0, name.indexOf('.'))
}

function pathOf(operation: Operation): Json {
  const method = methodOf(operation)
  return {
    [method.toLowerCase()]: {
      operationId: operation.name.replace('.', '_'),
      tags: [sliceOf(operation)],
      summary: operation.says,
      ...(operation.door === 'anyone' || operation.door === 'link' ? { security: [] } : {}),
      ...(method === 'GET' ? { parameters: [inAddress(operation)] } : { requestBody: inBody(operation) }),
      responses: {
        200: {
          description: 'Done.',
          content: { 'application/json': { schema: json(operation.output, 'output') } },
        },
        '4XX': { description: 'A no, with its reason.', content: problemContent },
        '5XX': { description: 'Our fault. Nothing was done.', content: problemContent },
      },
    },
  }
}

const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }

function inAddress(operation: Operation): Json {
  return {
    name: 'input',
    in: 'query',
    required: false,
    description: 'What is asked for, as JSON.',
    content: { 'application/json': { schema: json(operation.input, 'input') } },
  }
}

function inBody(operation: Operation): Json {
  return { required: true, content: { 'application/json': { schema: json(operation.input, 'input') } } }
}

function json(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', reused: 'inline' })
  return rest
}
