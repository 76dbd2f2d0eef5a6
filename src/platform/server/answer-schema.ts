import { z } from 'zod'

type Json = { [key: string]: unknown }

/**
 * The JSON schema with which an answer is written out: whatever it does not name is left out.
 * Formats and patterns were checked where the value began, so the writer needs none of them.
 */
export function answerSchema(output: z.ZodType): Json {
  const schema = z.toJSONSchema(output, { target: 'draft-7', io: 'output', reused: 'inline' })
  return lighten(schema as Json)
}

function lighten(schema: Json): Json {
  const { $schema, id, format, pattern, ...rest } = schema
  for (const [key, value] of Object.entries(rest)) {
    if (Array.isArray(value)) rest[key] = value.map((one) => (isJson(one) ? lighten(one) : one))
    else if (key === 'properties' && isJson(value)) rest[key] = lightenEach(value)
    else if (isJson(value)) rest[key] = lighten(value)
  }
  return rest
}

/** The names of properties are the contract's own: one may well be called `id` or `format`. */
function lightenEach(properties: Json): Json {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, isJson(value) ? lighten(value) : value]),
  )
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
