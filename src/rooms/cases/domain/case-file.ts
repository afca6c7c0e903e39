import type { z } from 'zod'
import { headsOf, type Version } from '#seal/ledger/opened.ts'
import { type ContentKind, type ContentOf, CONTENTS, UNCHANGING } from '../contract/contents.ts'

/** That something had been set aside and was taken in. */
export type TakenBy = {
  readonly by: string
  readonly at: string
  /** The entry in which it stands as its author signed it. */
  readonly entry: string
  /**
   * Where that entry is closed here: whose it is, and when they say that they wrote it. That these are its words only whoever took it in says, so it stands
   * here as written by them and then.
   */
  readonly claimed: { readonly from: string; readonly at: string } | null
}

/** Something of a case as it stands now, with the version that it stands in. */
export type Standing<Content> = {
  readonly id: string
  readonly version: string
  readonly at: string
  readonly from: string
  readonly content: Content
  /** Of what happened to an exhibit, where it was taken in: `at` and `from` are then those of its author. */
  readonly taken?: TakenBy
}
export type Things<Kind extends ContentKind> = readonly Standing<ContentOf<Kind>>[]

/**
 * What the officer sees of a case, by kind, in the order in which it was written: made of the versions that no later one took the place of. Two
 * of one thing where it was changed twice at once.
 */
export type CaseFile = { readonly [Kind in ContentKind]: Things<Kind> } & {
  /** Versions that this software does not know how to read: kept and named, not shown. */
  readonly unread: readonly Version[]
}

const byTime = (a: Version, b: Version): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.entry < b.entry ? -1 : 1)

/**
 * Of what never changes the first version counts, by what its author knew and not by the moment that they claim. Two of one thing, neither of which
 * knew the other, both stand: nobody decides by a clock which was there.
 */
const firstOnes = (versions: readonly Version[]): readonly Version[] =>
  versions.filter(({ parents, isAgain }) => parents.length === 0 && isAgain !== true)

const standing = ({ id, entry, at, from }: Version, content: unknown): Standing<unknown> => ({ id, version: entry, at, from, content })

/** What may stand in a part of a case, by kind, and what of it never changes. */
type Table = { readonly contents: Readonly<Record<string, z.ZodType>>; readonly unchanging: readonly string[] }

type Read = Pick<z.ZodSafeParseResult<unknown>, 'success' | 'data'>
const known = new WeakMap<object, { readonly schema: z.ZodType; readonly read: Read }>()

/** A content never changes, and the file is made anew at every writing: each content is checked once. */
const readBy = (schema: z.ZodType, { content }: Version): Read => {
  if (typeof content !== 'object' || content === null) return schema.safeParse(content)
  const found = known.get(content)
  if (found?.schema === schema) return found.read
  const { success, data } = schema.safeParse(content)
  known.set(content, { schema, read: { success, data } })
  return { success, data }
}

/**
 * What stands in a part of a case, by kind. What is sealed may come from another hand or a later version of the software, so each content is
 * checked; what cannot be read is `unread`.
 */
export const fileOf = ({ contents, unchanging }: Table, versions: readonly Version[]): object => {
  const ordered = versions.toSorted(byTime)
  const heads = headsOf(ordered)
  const unread = ordered.filter(({ kind }) => !Object.hasOwn(contents, kind))
  const things = ([kind, schema]: readonly [string, z.ZodType]) => {
    const own = ordered.filter((one) => one.kind === kind)
    const isUnchanging = unchanging.includes(kind)
    const counting = isUnchanging ? firstOnes(own) : heads.filter((one) => one.kind === kind && one.content !== null)
    if (isUnchanging) unread.push(...own.filter((one) => !counting.includes(one)))
    const read = counting.flatMap((one) => {
      const { success, data } = readBy(schema, one)
      if (!success) unread.push(one)
      return success ? [standing(one, data)] : []
    })
    return [kind, read] as const
  }
  return { ...Object.fromEntries(Object.entries(contents).map(things)), unread }
}

/** The case file of what was opened of the part that is built. */
export const caseFileOf = (versions: readonly Version[]): CaseFile =>
  fileOf({ contents: CONTENTS, unchanging: UNCHANGING }, versions) as CaseFile

/** The decision on a person that no later one took the place of: the last that was made. */
export const lastDecision = (
  { decision: decisions }: Pick<CaseFile, 'decision'>,
  person: string,
): Standing<ContentOf<'decision'>> | undefined => {
  const own = decisions.filter(({ content }) => content.person === person)
  const replaced = new Set(own.map(({ content }) => content.supersedes))
  return own.findLast(({ id }) => !replaced.has(id))
}
