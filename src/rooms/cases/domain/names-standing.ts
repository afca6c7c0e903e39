import type { Identity } from '../contract/identity.ts'
import { type ContentKind, CONTENTS } from '../contract/contents.ts'
import type { CaseFile, Standing } from './case-file.ts'
import { type KnownIdentity, namedIn } from './identities.ts'

/** Something of a case in which words of a name, or numbers of a paper, stand. */
export type NameStands = {
  readonly kind: ContentKind
  readonly id: string
  readonly exhibit: string | null
  readonly words: readonly string[]
}

/** Pseudonyms are given, and a decision carries the text of laws and no text of anybody. */
const UNSEARCHED: readonly ContentKind[] = ['person', 'decision', 'shown']
const SEARCHED = (Object.keys(CONTENTS) as ContentKind[]).filter((kind) => !UNSEARCHED.includes(kind))

/** The exhibit that it is, or is about. */
const exhibitOf = (kind: ContentKind, { id, content }: Standing<object>): string | null => {
  if (kind === 'exhibit') return id
  const about = 'exhibit' in content ? content.exhibit : null
  return typeof about === 'string' ? about : null
}

/**
 * Where in a case the names and papers of somebody stand already: what is typed is stopped where it names somebody who is known, and this finds what
 * was typed before. It is only found; people rewrite it.
 * @param identities those of one person
 */
export const namesStanding = (file: CaseFile, identities: readonly KnownIdentity[]): readonly NameStands[] =>
  SEARCHED.flatMap((kind) =>
    (file[kind] as readonly Standing<object>[]).flatMap((one) => {
      const words = [...new Set(namedIn(one.content, identities, new Set()).map(({ word }) => word))]
      return words.length === 0 ? [] : [{ kind, id: one.id, exhibit: exhibitOf(kind, one), words }]
    }),
  )

/** All that a key opens of who one person is. */
export const identitiesOfPerson = (identities: readonly KnownIdentity[], person: Identity['person']): readonly KnownIdentity[] =>
  identities.filter(({ content }) => content.person === person)
