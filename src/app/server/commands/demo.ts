import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BadSettings, type Settings, settingsFrom } from '#platform/server/settings.ts'
import { moveDemoHomeIn } from '../demo/demo-home.ts'
import type { Ground } from '../product.ts'
import { start } from './start.ts'

const MOVING = 'A made-up home is moving in.\n'
const MOVED_IN = 'A made-up home lives here. Nothing in this folder is about a real child.\n'

/** Runs Attune with a made-up home moved in, in a folder of its own: never among real records. */
export async function demo(environment: Record<string, string | undefined>): Promise<number> {
  const settings = settingsFrom({ ...environment, ATTUNE_DATA: environment.ATTUNE_DATA || './demo-data' })
  refuseRealHomes(settings)
  return start(settings, { demo: (ground) => moveIn(ground, settings) })
}

async function moveIn({ pool, secret }: Ground, settings: Settings) {
  const sign = signOf(settings)
  if (!existsSync(sign)) writeFileSync(sign, MOVING)
  const signIns = await moveDemoHomeIn({ pool, secret, say: console.error })
  writeFileSync(sign, MOVED_IN)
  return signIns
}

/** The folder says that its home is made up. One with a database and without that sign holds a real home. */
function refuseRealHomes(settings: Settings): void {
  const { folder, databaseUrl } = settings
  if (databaseUrl) {
    throw new BadSettings(
      'The made-up home does not move into a database of your own. Leave DATABASE_URL out.',
    )
  }
  const sign = signOf(settings)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!existsSync(sign)) {
    if (!existsSync(join(folder, 'postgresql'))) return
    throw new BadSettings(
      `${folder} is not a made-up home’s. Set ATTUNE_DATA to another folder, or leave it out.`,
    )
  }
  if (readFileSync(sign, 'utf8') === MOVING) {
    throw new BadSettings(
      `The made-up home was stopped while it moved in. Delete ${folder}, then start again.`,
    )
  }
}

function signOf({ folder }: Settings): string {
  return join(folder, 'made-up-home.txt')
}
