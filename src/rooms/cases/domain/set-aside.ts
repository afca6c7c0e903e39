import { headsOf, type Version } from '#seal/ledger/opened.ts'
import { CONTENTS, type ContentKind, IDENTITY, UNCHANGING } from '../contract/contents.ts'
import { Identity } from '../contract/identity.ts'
import type { TakenIn } from '../contract/taken-in.ts'
import type { CaseFile, Standing } from './case-file.ts'
import { inPlaceOf } from './in-place-of.ts'

/** Something that does not count since its author read the case no longer when others settled who does, and what became of it. */
export type SetAside = {
  readonly version: Version
  /** With it, those that stand aside and whose place it took, near and far. */
  readonly line: readonly Version[]
  /** Null as long as nobody took it in. */
  readonly taken: Standing<TakenIn> | null
  /** Whether it can be taken in here at all. */
  readonly mayTake: boolean
}

/** What one says of oneself, or of what one did: in another's mouth it would be false. */
const OWN_WORD: readonly ContentKind[] = ['shown', 'member', 'position', 'exported', 'share', 'protection', 'taken']

const isContent = (kind: string): kind is ContentKind => Object.hasOwn(CONTENTS, kind)

/**
 * Whether it is something that a person may write anew for its author: of the part that is built, or an identity, and of a form that is known here. Nobody
 * is taken out of a case by it: whoever was in it stays, be it in capacities that ended.
 */
const isTakeable = ({ kind, content, compartment }: Version, ctx: string): boolean => {
  if (compartment !== ctx) return kind === IDENTITY && Identity.safeParse(content).success
  if (content === null) return isContent(kind) && kind !== 'person' && !OWN_WORD.includes(kind)
  return isContent(kind) && !OWN_WORD.includes(kind) && CONTENTS[kind].safeParse(content).success
}

/**
 * What was set aside of a case, the first written first: of each thing the last wording of those that stand aside.
 * @param ctx the part that is built, whose name is that of the case
 */
export const setAsideOf = (aside: readonly Version[], { taken }: Pick<CaseFile, 'taken'>, ctx: string): readonly SetAside[] => {
  const known = new Map(taken.map((one) => [one.content.entry, one]))
  const byEntry = new Map(aside.map((one) => [one.entry, one]))
  return headsOf(aside)
    .map((version) => ({
      version,
      line: lineOf(version, byEntry),
      taken: known.get(version.entry) ?? null,
      mayTake: isTakeable(version, ctx),
    }))
    .toSorted((a, b) => (a.version.at < b.version.at ? -1 : 1))
}

/** The versions of those that stand aside whose place one takes, near and far, itself first. */
export const lineOf = (version: Version, aside: ReadonlyMap<string, Version>): readonly Version[] => {
  const line = [version]
  // The list grows while it is walked: what a version took the place of comes after it.
  for (const { kind, id, compartment, parents } of line)
    for (const parent of parents) {
      const before = aside.get(parent)
      const isSame = before?.kind === kind && before.id === id && before.compartment === compartment
      if (isSame && !line.includes(before)) line.push(before)
    }
  return line
}

/**
 * How something is written anew that had been set aside. It takes the place of the nearest versions that count and that its author knew, and of no other:
 * whatever was written since stands beside it, and where they knew none that counts, so does all that stands, until a person settles it. What somebody is
 * or was by any version of its line goes along.
 * @param counting the versions of the case that count
 */
export const anewOf = (
  { version, line }: Pick<SetAside, 'version' | 'line'>,
  counting: readonly Version[],
): Pick<Version, 'parents' | 'content'> => {
  const { kind, id, compartment, content } = version
  if (UNCHANGING.some((one) => one === kind)) return { parents: [], content }
  const known = new Set(line.flatMap(({ parents }) => parents))
  const replaced = counting.filter((one) => one.kind === kind && one.id === id && one.compartment === compartment && known.has(one.entry))
  return {
    parents: replaced.map(({ entry }) => entry),
    content: content === null ? null : inPlaceOf(kind, content, [...line, ...replaced]),
  }
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
