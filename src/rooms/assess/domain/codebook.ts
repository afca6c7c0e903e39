type Placed = { readonly code: string; readonly parent: string | null }

/** Themes that a statement may carry: a row without parent is a heading and codes nothing. */
export const codable = (themes: readonly Placed[]): ReadonlySet<string> =>
  new Set(themes.filter(({ parent }) => parent !== null).map(({ code }) => code))

/** Deepest place of a theme in the codebook, counted from its heading. */
const LEVELS = 4

/**
 * Whether a theme may stand below a parent: the parent is there, and neither the theme itself nor one below it; the branch stays within
 * four levels.
 */
export const mayStandBelow = (themes: readonly Placed[], code: string, parent: string | null): boolean => {
  if (parent === null) return true
  const above = new Map(themes.map((theme) => [theme.code, theme.parent]))
  let depth = 1
  for (let at: string | null = parent; at !== null; at = above.get(at) ?? null) {
    if (at === code || !above.has(at)) return false
    depth += 1
  }
  return depth + heightBelow(themes, code) <= LEVELS
}

const heightBelow = (themes: readonly Placed[], code: string): number => {
  const below = themes.filter(({ parent }) => parent === code)
  return below.length === 0 ? 0 : 1 + Math.max(...below.map((theme) => heightBelow(themes, theme.code)))
}
