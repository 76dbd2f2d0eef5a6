/** Kinds of duty of which people are told at once, also at night: someone may not be safe. */
export const cannotWait: readonly string[] = ['hard-moments.notify', 'hard-moments.missing']
