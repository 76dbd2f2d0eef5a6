declare module '#platform/server/database.ts' {
  interface Database {
    evidencePack: EvidencePackTable
  }
}

interface EvidencePackTable {
  organisationId: string
  id: string
  childId: string
  fromOn: string
  toOn: string
  madeBy: string
  madeAt: Date
  hash: string
}
