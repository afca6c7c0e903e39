import { diffArrays } from 'diff'
import type { TextChange } from '../../contract/release-changes.ts'
import type { ReportChapter, ReportLine } from './report-lines.ts'

type Hunk = { readonly removed: ReportLine[]; readonly added: ReportLine[] }

/** Texts of one section or record that may go or come before its two states are told apart as wholes: the work grows with the square of it. */
const MOST_EDITS = 400

/** What stands between two texts that are the same: what went, and what came in its place. */
const hunksOf = (was: readonly ReportLine[], is: readonly ReportLine[]): Hunk[] => {
  const options = { comparator: (one: ReportLine, other: ReportLine) => one.text === other.text, maxEditLength: MOST_EDITS }
  const parts = diffArrays([...was], [...is], options)
  if (!parts) return [{ removed: [...was], added: [...is] }]
  const hunks: Hunk[] = [{ removed: [], added: [] }]
  for (const { removed, added, value } of parts) {
    const last = hunks.at(-1)
    if (removed) last?.removed.push(...value)
    else if (added) last?.added.push(...value)
    else hunks.push({ removed: [], added: [] })
  }
  return hunks
}

const changesIn = (chapter: string, { removed, added }: Hunk): TextChange[] =>
  Array.from({ length: Math.max(removed.length, added.length) }, (_, at) => ({
    chapter,
    place: added[at]?.place ?? removed[at]?.place ?? '',
    was: removed[at]?.text ?? null,
    is: added[at]?.text ?? null,
  }))

const byId = (chapters: readonly ReportChapter[]) => new Map(chapters.map((chapter) => [chapter.id, chapter]))
const byKey = (lines: readonly ReportLine[]): ReadonlyMap<string, readonly ReportLine[]> => Map.groupBy(lines, ({ key }) => key)

/**
 * Which texts of a report read otherwise in another state of it, in the order in which it is read; what went comes last, in its chapter and of
 * the report. A text is compared with what the same section, row, card or reference said, and with no other's.
 */
export const reportChanges = (was: readonly ReportChapter[], is: readonly ReportChapter[]): TextChange[] => {
  const [before, now] = [byId(was), byId(is)]
  return [...new Set([...now.keys(), ...before.keys()])].flatMap((id) => {
    const [then, today] = [byKey(before.get(id)?.lines ?? []), byKey(now.get(id)?.lines ?? [])]
    const title = now.get(id)?.title ?? before.get(id)?.title ?? ''
    const keys = new Set([...today.keys(), ...then.keys()])
    return [...keys].flatMap((key) => hunksOf(then.get(key) ?? [], today.get(key) ?? []).flatMap((hunk) => changesIn(title, hunk)))
  })
}
