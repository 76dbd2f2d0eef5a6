/** A catalogue as it is. The build of the pages compiles every catalogue that stands in a call of this name. */
export function words<const Catalogue extends Record<string, string>>(
  _part: string,
  catalogue: Catalogue,
): Catalogue {
  return catalogue
}
