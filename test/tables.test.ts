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
  return new Map(globSync('src/**/server/tables.ts').flatMap((file) => tablesOf(readFileSync(file, 'utf8'))))
}

function tablesOf(text: string): [string, string[]][] {
  const shapes = new Map(
    [...text.matchAll(/^interface (\w+)(?: extends (\w+))? \{\n([\s\S]*?)^\}/gm)].map(
      ([, name = '', above = '', body = '']) => [name, { above, columns: columnsOf(body) }],
    ),
  )
  const columns = (name: string): string[] => {
    const shape = shapes.get(name)
    return shape ? [...columns(shape.above), ...shape.columns] : []
  }
  const tables = [...text.matchAll(/^ {4}(\w+): (\w+)$/gm)]
  return tables.map(([, table = '', shape = '']) => [snake(table), columns(shape).sort()])
}

function columnsOf(body: string): string[] {
  return [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, column = '']) => snake(column))
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
