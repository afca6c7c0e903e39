type Page = { readonly at?: string | undefined; readonly after?: string | undefined; readonly limit: number }

/**
 * One page of an ordered list, found by the record it begins with (`at`) or stands behind (`after`); a record that is not in the list
 * begins at its start.
 */
export const pageOf = <Item extends { readonly id: string }>(all: readonly Item[], { at, after, limit }: Page) => {
  const place = all.findIndex(({ id }) => id === (at ?? after))
  const from = place < 0 ? 0 : at === undefined ? place + 1 : place
  const items = all.slice(from, from + limit)
  return { items, next: from + limit < all.length ? (items.at(-1)?.id ?? null) : null }
}
