import { z } from 'zod'
import { shortened } from './check-arrivals.ts'
import type { Reference } from './fhir-resources.ts'

/** A resource in its bundle, not yet read. `place` names it in a sentence: Patient/maya. */
export interface Entry {
  place: string
  type: string
  id?: string
  fullUrl?: string
  resource: unknown
}

export interface OpenBundle {
  entries: Entry[]
  /** Pages of a search that the file does not hold. */
  goesOn: boolean
  /** The resource that a reference in `from` means, if it is in the bundle. */
  find: (reference: Reference | undefined, from: Entry) => Entry | undefined
}

const Opened = z.object({ resourceType: z.string().max(64) })

const Bundle = z.object({
  type: z.string(),
  link: z.array(z.object({ relation: z.string() })).optional(),
  entry: z
    .array(
      z.object({
        fullUrl: z.string().optional(),
        resource: z.unknown().optional(),
        request: z.object({ method: z.string() }).optional(),
      }),
    )
    .optional(),
})

const Identified = z.object({ resourceType: z.string().max(64), id: z.string().max(64).optional() })

/** Opens a FHIR R4 Bundle (collection, searchset, transaction, document), or says why it is none. */
export function openBundle(json: unknown): OpenBundle | { says: string } {
  const opened = Opened.safeParse(json)
  if (!opened.success) return { says: 'This is not FHIR. Attune reads a FHIR R4 Bundle in JSON.' }
  const { resourceType } = opened.data
  if (resourceType !== 'Bundle')
    return { says: `This is a single ${shortened(resourceType)}. Attune reads a FHIR R4 Bundle.` }
  const bundle = Bundle.safeParse(json)
  if (!bundle.success)
    return { says: `This Bundle is not FHIR R4: ${wrongPart(bundle.error)} cannot be read.` }
  const { type, entry = [], link = [] } = bundle.data
  if (!/^(collection|searchset|transaction|document)$/.test(type))
    return {
      says: `This is a Bundle of type ${shortened(type)}. Attune reads collection, searchset, transaction and document.`,
    }
  const places = new Set<string>()
  const entries = entry.flatMap(({ request, fullUrl, resource }, index) =>
    request?.method === 'DELETE' ? [] : readEntry(resource, fullUrl, index + 1, places),
  )
  return { entries, goesOn: link.some(({ relation }) => relation === 'next'), find: finderIn(entries) }
}

function wrongPart(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') || 'it'
}

/** `places` holds those already given: two servers' Patient/1 are told apart by their number in the file. */
function readEntry(
  resource: unknown,
  fullUrl: string | undefined,
  number: number,
  places: Set<string>,
): Entry {
  const { resourceType: type = '', id } = Identified.safeParse(resource).data ?? {}
  const name = id ? `${type}/${id}` : `${type || 'Entry'} ${number}`
  const place = places.has(name) ? `${name} (entry ${number})` : name
  places.add(place)
  return { place, type, id, fullUrl, resource }
}

/**
 * References are resolved as FHIR says: a whole address only by that address; a relative one against the
 * server of the resource it stands in. Two servers may both have a Patient/1, and they are two children.
 */
function finderIn(entries: Entry[]): OpenBundle['find'] {
  const byAddress = new Map(
    entries.flatMap((entry) => (entry.fullUrl ? [[entry.fullUrl, entry] as const] : [])),
  )
  const byId = Map.groupBy(entries, ({ type, id }) => `${type}/${id}`)
  // Thousands may refer to the same one: it is looked for once.
  const alone = new Map<string, { one: Entry | undefined }>()
  return (reference, from) => {
    const wanted = reference?.reference?.replace(/\/_history\/.*$/, '')
    if (!wanted) return undefined
    const server = serverOf(from)
    const exact = byAddress.get(wanted) ?? (server && byAddress.get(`${server}/${wanted}`))
    if (exact) return exact
    const known = alone.get(`${server} ${wanted}`)
    if (known) return known.one
    const same = (byId.get(wanted) ?? []).filter(
      (one) => !server || !serverOf(one) || serverOf(one) === server,
    )
    const one = same.length === 1 ? same[0] : undefined
    alone.set(`${server} ${wanted}`, { one })
    return one
  }
}

function serverOf({ fullUrl, type, id }: Entry): string | undefined {
  const end = `/${type}/${id}`
  return fullUrl?.startsWith('http') && fullUrl.endsWith(end) ? fullUrl.slice(0, -end.length) : undefined
}
