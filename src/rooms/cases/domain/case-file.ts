import type { z } from 'zod'
import type { Version } from '#seal/ledger/opened.ts'
import { headsOf } from '#seal/ledger/opened.ts'
import { type CaseDecision, type CasePerson, type CaseSheet, type ContentKind, CONTENTS } from '../contract/case-file.ts'

/** Something of a case as it stands now, with the version that it stands in. */
export type Standing<Content> = {
  readonly id: string
  readonly version: string
  readonly at: string
  readonly from: string
  readonly content: Content
}

/** What the officer sees of a case: made of the versions that no later one took the place of. */
export type CaseFile = {
  /** Two where it was changed twice at once. */
  readonly sheets: readonly Standing<CaseSheet>[]
  readonly persons: readonly Standing<CasePerson>[]
  /** In the order in which they were made. */
  readonly decisions: readonly Standing<CaseDecision>[]
  /** Versions that this software does not know how to read: kept and named, not shown. */
  readonly unread: readonly Version[]
}

const standing = <Content>({ id, entry, at, from }: Version, content: Content): Standing<Content> => ({
  id,
  version: entry,
  at,
  from,
  content,
})

/**
 * The case file of what was opened. What is sealed may come from another hand or a later version of the software, so each content is checked
 * against its form; of a decision, which never changes, the first version counts and any later one is unread.
 */
export const caseFileOf = (versions: readonly Version[]): CaseFile => {
  const unread: Version[] = []
  const read = <Kind extends ContentKind>(kind: Kind, from: readonly Version[]): readonly Standing<z.infer<(typeof CONTENTS)[Kind]>>[] =>
    from
      .filter((version) => version.kind === kind && version.content !== null)
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
      .flatMap((version) => {
        const { success, data } = CONTENTS[kind].safeParse(version.content)
        if (!success) unread.push(version)
        return success ? [standing(version, data as z.infer<(typeof CONTENTS)[Kind]>)] : []
      })
  const heads = headsOf(versions)
  const decisions = versions.filter(({ kind }) => kind === 'decision')
  unread.push(...versions.filter(({ kind }) => !(kind in CONTENTS)), ...decisions.filter(({ parents }) => parents.length > 0))
  return {
    sheets: read('case', heads),
    persons: read('person', heads),
    decisions: read(
      'decision',
      decisions.filter(({ parents }) => parents.length === 0),
    ),
    unread,
  }
}

/** The decision on a person that no later one took the place of: the last that was made. */
export const lastDecision = ({ decisions }: CaseFile, person: string): Standing<CaseDecision> | undefined => {
  const own = decisions.filter(({ content }) => content.person === person)
  const replaced = new Set(own.map(({ content }) => content.supersedes))
  return own.findLast(({ id }) => !replaced.has(id))
}
