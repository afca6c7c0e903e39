type Put = { readonly country: string; readonly hash: string }

/**
 * The one text on which a body can vote: put to each of its members, and to all alike.
 * @param texts what was put, by country, in any order
 * @returns its hash; undefined where a member has none, or another, or somebody has one who is no member
 */
export const oneTextTo = (members: readonly string[], texts: readonly Put[]): string | undefined => {
  const [first] = texts
  const toAll = texts.length === members.length && members.every((country) => texts.some((text) => text.country === country))
  return toAll && texts.every(({ hash }) => hash === first?.hash) ? first?.hash : undefined
}
