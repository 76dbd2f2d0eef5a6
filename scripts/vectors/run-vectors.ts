import { z } from 'zod'
import type { Method } from './method.ts'
import { methodsOfAgreement } from './methods-of-agreement.ts'
import { methodsOfChange } from './methods-of-change.ts'
import { methodsOfCharts } from './methods-of-charts.ts'
import { methodsOfNumbers } from './methods-of-numbers.ts'
import { methodsOfScoring } from './methods-of-scoring.ts'

const VectorFile = z.object({
  vectors: z.array(
    z.object({
      id: z.string(),
      method: z.string(),
      inputs: z.unknown(),
      expected: z.record(z.string(), z.unknown()),
      tolerance: z.number().default(0),
    }),
  ),
})
type Vector = z.infer<typeof VectorFile>['vectors'][number]

interface Outcome {
  passed: number
  failed: { id: string; why: string }[]
}

export const methods: Record<string, Method> = {
  ...methodsOfChange,
  ...methodsOfCharts,
  ...methodsOfAgreement,
  ...methodsOfNumbers,
  ...methodsOfScoring,
}

/** Runs every vector of a file; whatever is expected must come out, and what more comes out does not matter. */
export function runVectors(file: unknown): Outcome {
  const { vectors } = VectorFile.parse(file)
  const failed = vectors.flatMap((vector) => {
    const why = whatIsWrong(vector)
    return why === null ? [] : [{ id: vector.id, why }]
  })
  return { passed: vectors.length - failed.length, failed }
}

function whatIsWrong({ method, inputs, expected, tolerance }: Vector): string | null {
  const run = Object.hasOwn(methods, method) ? methods[method] : undefined
  if (!run) return `There is no method ${method}.`
  try {
    const answer = run(inputs)
    const wrong = Object.keys(expected).find((key) => !alike(answer[key], expected[key], tolerance))
    if (wrong === undefined) return null
    return `${wrong} is ${JSON.stringify(answer[wrong])} and not ${JSON.stringify(expected[wrong])}.`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function alike(got: unknown, wanted: unknown, tolerance: number): boolean {
  if (typeof got === 'number' && typeof wanted === 'number') return Math.abs(got - wanted) <= tolerance
  if (Array.isArray(got) && Array.isArray(wanted)) {
    return got.length === wanted.length && wanted.every((one, i) => alike(got[i], one, tolerance))
  }
  if (isRecord(got) && isRecord(wanted)) {
    return Object.keys(wanted).every((key) => alike(got[key], wanted[key], tolerance))
  }
  return got === wanted
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
