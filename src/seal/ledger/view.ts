import type { Keyring } from './entry.ts'

/** The keyrings that somebody knew at some point of a case, by their hashes, each with those that it knew itself. */
export type View = ReadonlySet<string>
export type Keyrings = ReadonlyMap<string, { readonly keyring: Keyring; readonly knew: View }>

/** What is known after several branches of a case. */
export const together = (views: readonly View[]): View => {
  const [first, ...others] = views
  return first && others.every((one) => one === first) ? first : new Set(views.flatMap((view) => [...view]))
}

/** The keyrings in force in a view: those that no later one took the place of. Two of one compartment where two were made at once. */
export const currentIn = (keyrings: Keyrings, view: View): readonly (readonly [string, Keyring])[] => {
  const known = [...view].flatMap((hash) => {
    const found = keyrings.get(hash)
    return found ? [{ hash, ...found }] : []
  })
  const isReplaced = (hash: string, { compartment }: Keyring): boolean =>
    known.some((later) => later.keyring.compartment === compartment && later.knew.has(hash))
  return known.filter(({ hash, keyring }) => !isReplaced(hash, keyring)).map(({ hash, keyring }) => [hash, keyring])
}
