import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listChildren, readChild } from '#people/contract/children.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { bringIn, type FileRead, MOST_AT_ONCE, readFile } from './contract.ts'
import { csvTemplate } from './csv-template.ts'
import { importFile } from './server/import-file.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

function file(name: string): string {
  return readFileSync(new URL(`testdata/${name}`, import.meta.url), 'utf8')
}

async function look(text: string, more: object = {}): Promise<FileRead> {
  return home.done('grace', readFile, { homeId: home.homeId, text, ...more })
}

async function bring(arrivals: FileRead['arrivals']) {
  const { outcomes } = await home.done('grace', bringIn, { homeId: home.homeId, arrivals })
  return outcomes
}

async function named(name: string) {
  const { children } = await home.done('grace', listChildren, { homeId: home.homeId })
  return children.filter((child) => child.knownAs === name)
}

async function pageOf(name: string) {
  const [child] = await named(name)
  if (!child) throw new Error(`${name} does not live here`)
  return home.done('grace', readChild, { childId: child.id })
}

describe('children arrive from a spreadsheet', () => {
  test('looking at a file says who would move in, and moves nobody in', async () => {
    const read = await look(file('larch-house.csv'))
    expect(read.arrivals.map((one) => one.knownAs)).toEqual(['Maya', 'Zo'])
    expect(read.alreadyHere).toEqual([])
    expect(await named('Maya')).toEqual([])
  })

  test('they move in whole, with their words, their people and who supports them', async () => {
    const { arrivals } = await look(file('larch-house.csv'))
    const outcomes = await bring(arrivals)
    expect(outcomes.map((one) => one.became)).toEqual(['moved-in', 'moved-in'])
    const { child, profile, contacts } = await pageOf('Maya')
    expect(child).toMatchObject({
      fullName: 'Maya Louise Hartwell',
      age: 13,
      placingAuthority: 'Westbrook Council',
    })
    expect(profile).toMatchObject({ languages: ['English', 'Polish'], faith: 'Catholic' })
    expect(profile.mattersMost).toContain('being asked first')
    expect(contacts).toContainEqual(
      expect.objectContaining({ name: 'Ewa Nowak', relationship: 'grandmother', mayKnowAddress: false }),
    )
    expect(contacts.map((one) => one.name)).toContain('Dana Okafor')
  })

  test('a file brought in twice brings nobody twice', async () => {
    const read = await look(file('larch-house.csv'))
    expect(read.alreadyHere).toEqual([2, 4])
    const outcomes = await bring(read.arrivals)
    expect(outcomes.map((one) => one.says)).toEqual([
      'Row 2: Maya is here already.',
      'Row 4: Zo is here already.',
    ])
    expect(await named('Maya')).toHaveLength(1)
  })

  test('a key worker of the home is named; one from elsewhere is said and kept as someone around the child', async () => {
    const text = [
      'Name they like,Full name,Date of birth,Moved in on,Key worker',
      'Kit,Kit Vance,2012-02-28,2026-05-01,Nils',
      'Ada,Ada Obi,2010-03-04,2026-05-01,Sam Reid',
    ].join('\n')
    const outcomes = await bring((await look(text)).arrivals)
    expect(outcomes[1]?.says).toBe(
      'Row 3: Ada moved in. Sam Reid does not work in this home, so Ada has no key worker yet.',
    )
    const kit = await pageOf('Kit')
    expect(kit.careTeam[0]).toMatchObject({ knownAs: 'Nils', relation: 'key-worker' })
    expect((await pageOf('Ada')).contacts).toMatchObject([{ name: 'Sam Reid', mayKnowAddress: false }])
  })

  test('each row with a problem says it, and the rows without one can still move in', async () => {
    const { arrivals, problems } = await look(file('with-errors.csv'))
    expect(arrivals.map((one) => one.knownAs)).toContain('Ned')
    expect(problems.map((one) => one.says).join(' ')).toMatch(/Row 3, date of birth: 31\/02\/2013 [^.]+\./)
  })

  test('a reference that somebody else has keeps the row out until a person has looked', async () => {
    const text = 'Full name,Date of birth,Moved in on,Child ID\nPaz Lund,2012-01-01,2026-05-01,LH-1007\n'
    const [outcome] = await bring((await look(text)).arrivals)
    expect(outcome?.became).toBe('kept-out')
    expect(outcome?.says).toContain('somebody else has the reference LH-1007')
    expect(await named('Paz')).toEqual([])
  })

  test('what a care team of another system does, decides and answers for stays readable', async () => {
    const { columns } = await look(csvTemplate())
    expect(columns.every((one) => one.suggested !== null)).toBe(true)
    const text = csvTemplate().replace('Example Child', 'Real Child').replace('EXAMPLE', 'R-1')
    await bring((await look(text)).arrivals)
    const ruth = (await pageOf('Example')).contacts.find((one) => one.name === 'Ruth Bell')
    expect(ruth?.part).toBe(
      'Does: Writes the school plan. May decide: The school day. Answers for: Reports to the care team each term.',
    )
  })

  test('someone who works in the home, but does not manage it, brings nobody in', async () => {
    const { arrivals } = await look(file('semicolons.csv'))
    expect(await home.as('nils', bringIn, { homeId: home.homeId, arrivals })).toMatchObject({ status: 403 })
  })
})

describe('children arrive from a FHIR bundle', () => {
  test('the day is asked for, diagnoses stay behind, and the children move in', async () => {
    const text = file('bundle.json')
    const without = await look(text)
    expect(without.kind).toBe('fhir')
    expect(without.arrivals).toEqual([])
    expect(without.problems[0]?.says).toContain('Choose the day')
    const read = await look(text, { movedInOn: '2026-05-02' })
    expect(read.notes.map((one) => one.says).join(' ')).toContain('diagnoses are not taken over')
    const outcomes = await bring(read.arrivals)
    expect(outcomes.map((one) => one.became)).toEqual(['already-here', 'moved-in'])
  })
})

describe('ten thousand children in one file', () => {
  const keyWorker = (at: number) => (at % 100 === 0 ? 'Nils' : '')
  const row = (_: unknown, at: number) => `Child ${at},2012-01-01,2026-05-01,N-${at},${keyWorker(at)}`
  const text = [
    'Full name,Date of birth,Moved in on,Child ID,Key worker',
    ...Array.from({ length: 10_000 }, row),
  ].join('\n')

  test('all of them move in, and the time it takes is printed', async () => {
    const started = performance.now()
    const { arrivals } = await look(text)
    expect(arrivals).toHaveLength(10_000)
    const read = performance.now()
    const became: string[] = []
    for (let at = 0; at < arrivals.length; at += MOST_AT_ONCE) {
      became.push(...(await bring(arrivals.slice(at, at + MOST_AT_ONCE))).map((one) => one.became))
    }
    const [reading, moving] = [seconds(read - started), seconds(performance.now() - read)]
    process.stdout.write(`10,000 rows: read in ${reading} s, moved in in ${moving} s\n`)
    expect(became.filter((one) => one === 'moved-in')).toHaveLength(10_000)
  }, 120_000)

  test('each has their look, stay, telling, key worker, fact and history, as if by hand', async () => {
    const of = (table: string, which: string) =>
      `(select count(*) from ${table} x where x.organisation_id = c.organisation_id and ${which})::int`
    const { rows: found } = await home.database.admin.query(
      `select ${of('access_log', `x.child_id = c.id and x.operation = 'exchange.bringIn'`)} as looks,
        ${of('stay', `x.child_id = c.id and x.from_on = '2026-05-01'`)} as stays,
        ${of('child_profile', 'x.child_id = c.id')} as tellings,
        ${of('tie', `x.child_id = c.id and x.relation = 'key-worker'`)} as ties,
        ${of('fact', `x.child_id = c.id and x.kind = 'people.moved-in'`)} as facts,
        ${of('change', 'x.row_id = c.id::text and x.actor_id = $1')} as history,
        count(*)::int as children
      from child c where c.outside_reference like 'N-%' group by 1, 2, 3, 4, 5, 6 order by ties`,
      [home.people.grace],
    )
    // The history holds two lines under the child's own id: the person and the child.
    const once = { looks: 1, stays: 1, tellings: 1, facts: 1, history: 2 }
    expect(found).toEqual([
      { ...once, ties: 0, children: 9_900 },
      { ...once, ties: 1, children: 100 },
    ])
  }, 60_000)
})

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1)
}

describe('children arrive from the command line', () => {
  const wanted = { homeName: 'willow house', signInName: 'grace@willow', text: file('semicolons.csv') }

  test('a look says each row and moves nobody in; then they move in once', async () => {
    const lines: string[] = []
    const more = {
      pool: home.database.pool,
      now: () => home.clock.now,
      say: (line: string) => void lines.push(line),
    }
    await importFile({ ...wanted, ...more, dryRun: true })
    expect(lines).toContain('Row 2: Kit would move in.')
    expect(await importFile({ ...wanted, ...more })).toEqual({ movedIn: 2, alreadyHere: 0, keptOut: 0 })
    expect(await importFile({ ...wanted, ...more })).toEqual({ movedIn: 0, alreadyHere: 2, keptOut: 0 })
  })

  test('who may not bring a child into the home may not do it from the command line either', async () => {
    const nils = { ...wanted, signInName: `nils@${home.organisationId}`, pool: home.database.pool }
    const refused = importFile({ ...nils, now: () => home.clock.now, say: () => {} })
    await expect(refused).rejects.toThrow('This is not yours to do.')
  })
})
