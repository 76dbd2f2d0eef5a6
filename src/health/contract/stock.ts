import { z } from 'zod'
import { command, Receipt } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { MedicineId } from './medicines.ts'

export const tellStock = command({
  name: 'health.tellStock',
  says: 'Tells what came in, what spoiled, what went back, or what was counted. A count that differs asks for an explanation.',
  door: 'child',
  offline: true,
  input: z
    .object({
      id: z.uuid(),
      childId: ChildId,
      medicineId: MedicineId,
      kind: z.enum(['in', 'spoiled', 'returned', 'counted']),
      amount: z.number({ error: 'Say how many.' }).min(0, 'Nothing or more.').max(100_000),
      words: z.string().trim().max(300),
      happenedAt: z.iso.datetime(),
    })
    .refine(({ kind, amount }) => kind === 'counted' || amount > 0, {
      message: 'Say how many.',
      path: ['amount'],
    }),
  output: Receipt,
})
