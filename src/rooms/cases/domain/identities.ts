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

/** A number of a paper without what stands between its parts: long enough to be nobody else's. */
const NUMBER_SHORTEST = 6
const joined = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]+/gu, '')
const numbersOf = (paper: string): readonly string[] =>
  paper
    .split(/\s+/)
    .map(joined)
    .filter((part) => part.length >= NUMBER_SHORTEST && (part.match(/\d/g)?.length ?? 0) >= NUMBER_SHORTEST - 2)

/** A word of somebody's name, or the number of a paper of theirs, that stands in a text. */
export type NamedIn = { readonly word: string; readonly person: string }

/**
 * The words of names and the numbers of papers that are written in some content, whatever their accents and capitals: names belong into identities alone.
 * @param allowed words of which somebody said that they mean something else here, as `wordsOf` writes them
 */
export const namedIn = (content: unknown, identities: readonly KnownIdentity[], allowed: ReadonlySet<string>): readonly NamedIn[] => {
  const texts = textsIn(content)
  const written = new Set(texts.flatMap(wordsOf))
  const together = texts.map(joined)
  return identities.flatMap(({ content: { person, names, papers } }) => {
    const words = names.flatMap(wordsOf).filter((word) => written.has(word))
    const numbers = papers.flatMap(numbersOf).filter((number) => together.some((text) => text.includes(number)))
    return [...new Set([...words, ...numbers])].filter((word) => !allowed.has(word)).map((word) => ({ word, person }))
  })
}
