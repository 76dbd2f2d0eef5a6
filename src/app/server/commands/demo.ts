import { resolve } from 'node:path'
import type { Settings } from '#platform/server/settings.ts'
import { moveDemoHomeIn } from '../demo/demo-home.ts'
import { start } from './start.ts'

/** Runs Attune with a made-up home, in a data folder of its own. */
export function demo(settings: Settings): Promise<number> {
  const folder = process.env.ATTUNE_DATA ? settings.folder : resolve('demo-data')
  const say = (words: string) => console.error(words)
  return start({ ...settings, folder }, { demo: (ground) => moveDemoHomeIn({ ...ground, say }) })
}
