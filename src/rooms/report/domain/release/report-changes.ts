import { diffArrays } from 'diff'
import type { TextChange } from '../../contract/release-changes.ts'
import type { ReportChapter, ReportLine } from './report-lines.ts'

type Hunk = { readonly removed: readonly ReportLine[]; readonly added: readonly ReportLine[] }

/** What stands between two texts that are the same: what went, and what came in its place. */
const hunksOf = (was: readonly ReportLine[], is: readonly ReportLine[]): Hunk[] => {
  const parts = diffArrays([...was], [...is], { comparator: (one, other) => one.text === other.text })
  const hunks: { removed: readonly ReportLine[]; added: readonly ReportLine[] }[] = [{ removed: [], added: [] }]
  for (const { removed, added, value } of parts) {
    const last = hunks.at(-1)
    if (removed && last) last.removed = [...last.removed, ...value]
    else if (added && last) last.added = [...last.added, ...value]
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

/** Which texts of a report read otherwise in another state of it, in the order in which it is read; a chapter that went comes last. */
export const reportChanges = (was: readonly ReportChapter[], is: readonly ReportChapter[]): TextChange[] => {
  const ids = new Set([...is, ...was].map(({ id }) => id))
  return [...ids].flatMap((id) => {
    const [before, now] = [was.find((one) => one.id === id), is.find((one) => one.id === id)]
    return hunksOf(before?.lines ?? [], now?.lines ?? []).flatMap((hunk) => changesIn(now?.title ?? before?.title ?? '', hunk))
  })
}
