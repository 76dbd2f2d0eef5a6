interface Locked {
  resolved?: string
  integrity?: string
}

/**
 * What is wrong with a lock file: a package that is fetched from one named address, which ties the project to
 * a mirror, or one without a checksum.
 */
export function lockFileFaults(text: string): string[] {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(text)
  return Object.entries(packages).flatMap(([path, { resolved, integrity }]) => {
    if (path === '') return []
    if (resolved !== undefined) return [`${path} names the address that it comes from: ${resolved}`]
    return integrity ? [] : [`${path} has no checksum.`]
  })
}
