import type { Handled } from '#platform/server/serve.ts'

export const evidenceOperations: Handled[] = []
