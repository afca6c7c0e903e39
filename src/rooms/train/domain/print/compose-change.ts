import type { Block, Cell, Document, Runs } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Syllabus } from '../../contract/syllabus.ts'
import { changedWords } from '../syllabus/changed-words.ts'
import type { Difference, Entry, FieldChange } from '../syllabus/diff.ts'
import { cell, column, heading, list, paragraph, rowHeader, text } from './blocks.ts'

/** What two pages hold, in characters of the changes; what goes beyond is counted and stands in the whole comparison. */
const ROOM = 5200

/** One side of a changed text: what is only on this side is strong. */
const side = (change: { readonly before: string; readonly after: string }, own: 'gone' | 'new'): Runs =>
  changedWords(change.before, change.after)
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ kind, text: words }) => ({ kind: 'text' as const, text: words, ...(kind === own ? { strong: true as const } : {}) }))

const valueOf = (value: unknown): string =>
  value === null
    ? '—'
    : typeof value === 'object'
      ? JSON.stringify(value)
          .replaceAll(/["{}[\]]/g, ' ')
          .replaceAll(/\s+/g, ' ')
          .trim()
      : String(value)

const fieldName = (t: Translate, entry: Entry, { field }: FieldChange): string =>
  t('train.diff.place', { code: entry.code, field: t('train.diff.field', { field }) })

const rowOf = (t: Translate, entry: Entry, change: FieldChange): readonly (readonly Cell[])[] => {
  const { texts, values } = change
  const words = texts?.[t.lang]
  if (words) return [[rowHeader(fieldName(t, entry, change)), cell(side(words, 'gone')), cell(side(words, 'new'))]]
  // A text that changed in the other language only is said in the reader's.
  if (texts) return [[rowHeader(fieldName(t, entry, change)), cell(t('train.diff.other-language')), cell('—')]]
  return values ? [[rowHeader(fieldName(t, entry, change)), cell(valueOf(values.before)), cell(valueOf(values.after))]] : []
}

const lengthOf = (row: readonly Cell[]): number =>
  row.reduce((sum, { runs }) => sum + runs.reduce((all, run) => all + ('text' in run ? (run.text?.length ?? 0) : 0), 0), 0)

/** Rows up to what two pages hold. */
const fitting = (rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] => {
  let used = 0
  return rows.filter((row) => (used += lengthOf(row)) <= ROOM)
}

const wholeEntry = (t: Translate, { part, code, change, text: words }: Entry): string =>
  t(`train.diff.${change}`, { part: t('train.diff.part', { part }), code, text: words[t.lang] })

/** "What changed since you voted": which modules and outcomes, with the words that went and came, on two pages. */
export const composeChange = (difference: Difference, after: Syllabus, t: Translate): Document => {
  const { from, to, entries, least } = difference
  const whole = entries.filter(({ change }) => change !== 'changed')
  const rows = entries
    .filter(({ change }) => change === 'changed')
    .flatMap((entry) => entry.fields.flatMap((change) => rowOf(t, entry, change)))
  const shown = fitting(rows)
  const table: readonly Block[] =
    shown.length === 0
      ? []
      : [
          {
            kind: 'table',
            id: 'changes',
            caption: [text(t('train.diff.caption', { n: rows.length }))],
            columns: [
              column(t('train.diff.where'), { width: 0.2 }),
              column(t('train.diff.before', { semver: from.semver }), { width: 0.4 }),
              column(t('train.diff.after', { semver: to.semver }), { width: 0.4 }),
            ],
            rows: shown,
            dense: true,
          },
        ]
  return {
    id: `${after.code}-change`,
    lang: t.lang,
    title: t('train.diff.title'),
    subtitle: t('train.diff.subtitle', { title: after.title[t.lang], from: from.semver, to: to.semver }),
    authors: [after.authors[t.lang]],
    date: after.date,
    edition: { version: to.semver, label: after.notice[t.lang], dataHash: to.sha256, colophon: [t('train.print.made-with')] },
    keywords: t('train.print.keywords').split('; '),
    blocks: [
      heading(1, 'changed', t('train.diff.title'), { number: false }),
      paragraph(t('train.diff.lead', { n: entries.length, least })),
      ...(whole.length > 0 ? [list(whole.map((entry) => wholeEntry(t, entry)))] : []),
      ...table,
      ...(shown.length < rows.length ? [paragraph(t('train.diff.more', { n: rows.length - shown.length }))] : []),
      paragraph(t('train.diff.hashes', { from: from.sha256, to: to.sha256 })),
    ],
    references: [],
  }
}
