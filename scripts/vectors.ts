/**
 * Runs a file of vectors (inputs and what must come out) through the measurement module:
 * `npm run vectors -- FILE`, or without FILE the project's own. Says how many passed and failed; a failure exits with 1.
 */
import { readFileSync } from 'node:fs'
import { runVectors } from './vectors/run-vectors.ts'

const file = process.argv[2] ?? 'src/measurement/vectors.json'
const { passed, failed } = runVectors(JSON.parse(readFileSync(file, 'utf8')))
for (const { id, why } of failed) console.error(`${id}: ${why}`)
console.log(`${passed} passed, ${failed.length} failed`)
process.exitCode = failed.length === 0 ? 0 : 1
