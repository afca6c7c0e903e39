import { headsOf, type Version } from '#seal/ledger/opened.ts'
import { Identity } from '../contract/identity.ts'
import type { Standing } from './case-file.ts'

/** An identity with the compartment that it is alone in. */
export type KnownIdentity = Standing<Identity> & { readonly compartment: string }

/** The identities of a case that a key opens. @param versions those of the compartments of identities */
export const identitiesOf = (versions: readonly Version[]): readonly KnownIdentity[] =>
  headsOf(versions).flatMap(({ id, entry, at, from, kind, compartment, content }) => {
    const { success, data } = Identity.safeParse(content)
    return kind === 'identity' && success ? [{ id, version: entry, at, from, compartment, content: data }] : []
  })

/** What is too short, or too common in the field's own sentences, to give somebody away. */
const SHORTEST = 4

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('es')
const wordsOf = (text: string): readonly string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= SHORTEST)

const textsIn = (content: unknown): readonly string[] => {
  if (typeof content === 'string') return [content]
  if (typeof content !== 'object' || content === null) return []
  return Object.values(content).flatMap(textsIn)
}

/** A word of somebody's name that stands in a text. */
export type NamedIn = { readonly word: string; readonly person: string }

/**
 * The words of names that are written in some content, whatever their accents and capitals: names belong into identities alone.
 * @param allowed words of which somebody said that they mean something else here, as `wordsOf` writes them
 */
export const namedIn = (content: unknown, identities: readonly KnownIdentity[], allowed: ReadonlySet<string>): readonly NamedIn[] => {
  const written = new Set(textsIn(content).flatMap(wordsOf))
  return identities.flatMap(({ content: { person, names } }) =>
    [...new Set(names.flatMap(wordsOf))].filter((word) => written.has(word) && !allowed.has(word)).map((word) => ({ word, person })),
  )
}
