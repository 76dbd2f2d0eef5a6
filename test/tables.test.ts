import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDatabase, type TestDatabase } from './a-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await aDatabase()
})
afterAll(async () => {
  await database.pool.end()
  await database.admin.end()
})

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The tables as the compiler knows them: table name -> column names, from every server/tables.ts. */
function writtenTables(): Map<string, string[]> {
  const text = globSync('src/**/server/tables.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const shapes = new Map(
    [...text.matchAll(/interface (\w+Table) \{([^}]*)\}/g)].map(([, shape = '', body = '']) => [
      shape,
      [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, column = '']) => snake(column)).sort(),
    ]),
  )
  const tables = [...text.matchAll(/^ {4}(\w+): (\w+Table)$/gm)]
  return new Map(tables.map(([, table = '', shape = '']) => [snake(table), shapes.get(shape) ?? []]))
}

test('the compiler knows the tables as they are', async () => {
  const { rows } = await database.admin.query<{ table: string; columns: string[] }>(
    `select c.table_name as table, array_agg(c.column_name::text order by c.column_name::text) as columns
     from information_schema.columns c
     where c.table_schema = 'public' and c.is_generated = 'NEVER' group by c.table_name`,
  )
  const live = new Map(rows.map(({ table, columns }) => [table, columns]))
  const written = writtenTables()
  expect(written.size).toBeGreaterThan(10)
  for (const [table, columns] of written) {
    // Columns that only the database fills need no name in the compiler's eyes.
    const known = (live.get(table) ?? []).filter((column) => !['xid'].includes(column))
    expect({ table, columns }).toEqual({ table, columns: known.sort() })
  }
})
