const TITLE = /^(mr|mrs|ms|miss|mx|dr|prof|professor|sir|lady)\.?$/i

/** Somebody around the young person without their whole name: first name, or an initial after a title, and who they are. */
export function shortNameOf({ name, relationship }: { name: string; relationship: string }): string {
  const [first = '', next = ''] = name.trim().split(/\s+/)
  const called = TITLE.test(first) ? next && `${[...next][0]}.` : first
  return called ? `${called} (${relationship})` : relationship
}
