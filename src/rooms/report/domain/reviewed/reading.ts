import type { CitedClaim, SaidStatement } from '#assess/rules'
import type { Edition } from '../edition.ts'

/** What a text stands on, before it is put together: mark and what it says, `statements round=1 country=HN` and `3`. */
export type Marks = readonly (readonly [mark: string, value: string])[]

/** Short mark of a wording: the same as long as the wording is. */
export type Digest = (text: string) => string

/** What was said and published under a theme. */
type Spoken = { readonly statements: readonly SaidStatement[]; readonly claims: readonly CitedClaim[] }

/** A programme as every member sees it, by which its texts are read. */
export type Reading = { readonly edition: Edition; readonly digest: Digest; readonly ofTheme: (theme: string) => Spoken }

const byTheme = <Subject extends { readonly themes: readonly string[] }>(subjects: readonly Subject[]): ReadonlyMap<string, Subject[]> => {
  const found = new Map<string, Subject[]>()
  for (const subject of subjects)
    for (const theme of new Set(subject.themes)) {
      const own = found.get(theme)
      if (own) own.push(subject)
      else found.set(theme, [subject])
    }
  return found
}

/** Goes through statements and claims once, so that each finding asks for those of its theme alone. */
export const readingOver = (edition: Edition, digest: Digest): Reading => {
  const { statements, claims } = edition.assessment
  const [said, published] = [byTheme(statements), byTheme(claims)]
  return { edition, digest, ofTheme: (theme) => ({ statements: said.get(theme) ?? [], claims: published.get(theme) ?? [] }) }
}
