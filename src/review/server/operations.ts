import type { Handled } from '#platform/server/serve.ts'

export const reviewOperations: Handled[] = []
