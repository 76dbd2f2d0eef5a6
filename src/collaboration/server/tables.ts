declare module '#platform/server/database.ts' {
  interface Database {
    mySide: MySideTable
  }
}

interface MySideTable {
  organisationId: string
  id: string
  childId: string
  about: string
  words: string
  saidAt: Date
}

export {}
