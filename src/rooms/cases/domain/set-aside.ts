import { headsOf, type Version } from '#seal/ledger/opened.ts'
import { CONTENTS, type ContentKind, IDENTITY, UNCHANGING } from '../contract/contents.ts'
import { Identity } from '../contract/identity.ts'
import type { TakenIn } from '../contract/taken-in.ts'
import type { CaseFile, Standing } from './case-file.ts'

/** Something that does not count since its author read the case no longer when others settled who does, and what became of it. */
export type SetAside = {
  readonly version: Version
  /** Null as long as nobody took it in. */
  readonly taken: Standing<TakenIn> | null
  /** Whether it can be taken in here at all. */
  readonly mayTake: boolean
}

/** What one says of oneself, or of what one did: in another's mouth it would be false. */
const OWN_WORD: readonly ContentKind[] = ['shown', 'member', 'position', 'exported', 'share', 'protection', 'taken']

const isContent = (kind: string): kind is ContentKind => Object.hasOwn(CONTENTS, kind)

/** Whether it is something that a person may write anew for its author: of the part that is built, or an identity, and of a form that is known here. */
const isTakeable = ({ kind, content, compartment }: Version, ctx: string): boolean => {
  if (compartment !== ctx) return kind === IDENTITY && Identity.safeParse(content).success
  return isContent(kind) && !OWN_WORD.includes(kind) && (content === null || CONTENTS[kind].safeParse(content).success)
}

/**
 * What was set aside of a case, the first written first: of each thing the last wording of those that stand aside.
 * @param ctx the part that is built, whose name is that of the case
 */
export const setAsideOf = (aside: readonly Version[], { taken }: Pick<CaseFile, 'taken'>, ctx: string): readonly SetAside[] => {
  const known = new Map(taken.map((one) => [one.content.entry, one]))
  return headsOf(aside)
    .map((version) => ({ version, taken: known.get(version.entry) ?? null, mayTake: isTakeable(version, ctx) }))
    .toSorted((a, b) => (a.version.at < b.version.at ? -1 : 1))
}

/**
 * What a version takes the place of when it is written anew: what its author knew to stand, so that whatever others wrote since stands beside it until a
 * person settles it. Where nothing of that counts, it takes the place of what stands now.
 * @param counting the versions of the case that count
 */
export const parentsAnew = ({ kind, id, compartment, parents }: Version, counting: readonly Version[]): readonly string[] => {
  if (UNCHANGING.some((one) => one === kind)) return []
  const own = counting.filter((one) => one.kind === kind && one.id === id && one.compartment === compartment)
  const known = own.filter(({ entry }) => parents.includes(entry)).map(({ entry }) => entry)
  return known.length > 0 ? known : headsOf(own).map(({ entry }) => entry)
}

/** What a thing is told by in one line, and of whom or what it speaks; it holds for every kind, those of a later version too. */
export type About = { readonly person: string | null; readonly exhibit: string | null; readonly words: readonly string[] }

const TOLD_BY = [
  'pseudonym',
  'number',
  'code',
  'title',
  'description',
  'name',
  'question',
  'hypothesis',
  'what',
  'called',
  'place',
  'amount',
  'currency',
  'why',
  'note',
  'purpose',
]

const textIn = (content: object, field: string): string | null => {
  const value = (content as Readonly<Record<string, unknown>>)[field]
  return typeof value === 'string' && value !== '' ? value : null
}

/** By what a version is told apart. Of an identity no word: that is shown to whoever asks for it, and the case keeps who asked. */
export const aboutOf = ({ kind, id, content }: Version): About => {
  if (kind === IDENTITY) return { person: id, exhibit: null, words: [] }
  if (typeof content !== 'object' || content === null) return { person: null, exhibit: null, words: [] }
  const words = TOLD_BY.flatMap((field) => textIn(content, field) ?? [])
  return { person: textIn(content, 'person'), exhibit: textIn(content, 'exhibit'), words }
}
