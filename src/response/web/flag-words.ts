import { words } from '#platform/web/words.ts'
import { flagSays } from '../library/flags.ts'

/** What is so about a child and changes which responses fit, each by its flag. */
export const sayFlag = words('response.flag', flagSays)
