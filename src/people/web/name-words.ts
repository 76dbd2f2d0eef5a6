/** `Amina Yusuf`, or `Mo (Mohammed Ali)` where the whole name does not say what somebody is called. */
export function nameWords({ name, knownAs }: { name: string; knownAs: string }): string {
  return name.split(' ').includes(knownAs) ? name : `${knownAs} (${name})`
}
