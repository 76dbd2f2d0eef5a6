import { z } from 'zod'
import listed from './strategies.json' with { type: 'json' }
import { Strategy } from './strategy.ts'

/** The library of ways of responding. Doses without a study behind them are defaults of practice. */
export const strategies: readonly Strategy[] = z.array(Strategy).parse(listed)

const byId = new Map(strategies.map((strategy) => [strategy.id, strategy]))

export function findStrategy(id: string): Strategy | undefined {
  return byId.get(id)
}
