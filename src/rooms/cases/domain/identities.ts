import { headsOf, type Version } from '#seal/ledger/opened.ts'
import { Identity } from '../contract/identity.ts'
import type { Standing } from './case-file.ts'
import { plain, weightOf, wordsOf } from './name-words.ts'

/** An identity with the compartment that it is alone in. */
export type KnownIdentity = Standing<Identity> & { readonly compartment: string }

/** The identities of a case that a key opens. @param versions those of the compartments of identities */
export const identitiesOf = (versions: readonly Version[]): readonly KnownIdentity[] =>
  headsOf(versions).flatMap(({ id, entry, at, from, kind, compartment, content }) => {
    const { success, data } = Identity.safeParse(content)
    return kind === 'identity' && success ? [{ id, version: entry, at, from, compartment, content: data }] : []
  })

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

/** A text of the record itself and of nobody's hand: an id, a fingerprint, the code of a State. */
const OF_THE_RECORD = /^(?:[\da-f]{8}-[\da-f-]{27}|[\da-f]{64}|[A-Z]{2})$/

/** What is written in some content, as names are looked for in it. */
type Written = {
  readonly words: ReadonlySet<string>
  /** All words in their order, a bar between two texts, so that what stands side by side is found. */
  readonly line: string
  /** Each text without what stands between its letters. */
  readonly together: readonly string[]
}
const READ = new WeakMap<object, Written>()

const read = (content: unknown): Written => {
  const texts = textsIn(content).filter((text) => !OF_THE_RECORD.test(text))
  const words = texts.map(wordsOf)
  return { words: new Set(words.flat()), line: ` ${words.map((own) => own.join(' ')).join(' | ')} `, together: texts.map(joined) }
}

/** Each content is taken apart once, however many names are looked for in it. */
const writtenIn = (content: unknown): Written => {
  if (typeof content !== 'object' || content === null) return read(content)
  const written = READ.get(content) ?? read(content)
  READ.set(content, written)
  return written
}

/** Two words of the names beside each other, with what joins them in the name, or a whole name that is made of words of every sentence. */
const pairsIn = ({ words, line }: Written, names: readonly (readonly string[])[]): readonly string[] => {
  const own = [...new Set(names.flat())].filter((word) => weightOf(word) !== 'nothing' && words.has(word))
  const beside = own.flatMap((one) => own.filter((other) => other !== one).map((other) => `${one} ${other}`))
  const asWritten = names.flatMap((name) => {
    const at = name.flatMap((word, index) => (weightOf(word) === 'nothing' ? [] : [index]))
    if (at.length < 2) return name.length > 1 ? [name.join(' ')] : []
    return at.slice(1).map((end, index) => name.slice(at[index], end + 1).join(' '))
  })
  return [...new Set([...beside, ...asWritten])].filter((pair) => line.includes(` ${pair} `))
}

/**
 * A word of somebody's name, or the number of a paper of theirs, that stands in a text. `sure`: two words of the name beside each other; `name`: one
 * that is hardly anything else, or a number; `common`: one that is an ordinary word too.
 */
export type NamedIn = { readonly word: string; readonly person: string; readonly how: 'sure' | 'name' | 'common' }

const SUREST: readonly NamedIn['how'][] = ['sure', 'name', 'common']

/**
 * The words of names and the numbers of papers that are written in some content, whatever their accents and capitals, the surest first: names belong
 * into identities alone.
 * @param allowed words of which somebody said that they mean something else here, as `wordsOf` writes them; two words of a name are found all the same
 */
export const namedIn = (content: unknown, identities: readonly KnownIdentity[], allowed: ReadonlySet<string>): readonly NamedIn[] => {
  const written = writtenIn(content)
  const found = identities.flatMap(({ content: { person, names, papers } }): NamedIn[] => {
    const own = names.map(wordsOf)
    const pairs = pairsIn(written, own)
    const paired = new Set(pairs.flatMap((pair) => pair.split(' ')))
    const words = [...new Set(own.flat())].filter((word) => written.words.has(word) && !paired.has(word))
    const numbers = new Set(papers.flatMap(numbersOf).filter((number) => written.together.some((text) => text.includes(number))))
    return [
      ...pairs.map((word) => ({ word, person, how: 'sure' as const })),
      ...words.flatMap((word): NamedIn[] => {
        const weight = weightOf(word)
        return weight === 'nothing' || allowed.has(word) ? [] : [{ word, person, how: weight }]
      }),
      ...[...numbers].filter((number) => !allowed.has(number)).map((word) => ({ word, person, how: 'name' as const })),
    ]
  })
  return found.toSorted((a, b) => SUREST.indexOf(a.how) - SUREST.indexOf(b.how))
}
