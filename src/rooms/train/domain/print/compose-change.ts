import type { Block, Cell, Document, Runs } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { Hours, type Syllabus } from '../../contract/syllabus.ts'
import { changedWords } from '../syllabus/changed-words.ts'
import type { Difference, Entry, FieldChange } from '../syllabus/diff.ts'
import { cell, column, heading, list, paragraph, rowHeader, small, strong, text } from './blocks.ts'

/** Lines of a table that two pages hold beside the heading, and about how many letters go into a line of one of its columns. */
const ROOM_LINES = 132
const LETTERS = 42
/** Words that stay beside a change; more of them are left out, and three points stand for them. */
const BESIDE = 10

const plain = (words: string): string => words.replaceAll('**', '').replaceAll(/\s+/g, ' ')

/** A long stretch that stayed, but for what stands beside a change. */
const shortened = (words: string, isFirst: boolean, isLast: boolean): string => {
  const all = words.match(/\S+\s*/g) ?? []
  const [head, tail] = [isFirst ? 0 : BESIDE, isLast ? 0 : BESIDE]
  if (all.length <= head + tail + 3) return words
  return `${all.slice(0, head).join('')}… ${tail > 0 ? all.slice(-tail).join('') : ''}`
}

/** One side of a changed text: what is only on this side is strong. */
const side = (change: { readonly before: string; readonly after: string }, own: 'gone' | 'new'): Runs => {
  const stretches = changedWords(plain(change.before), plain(change.after))
  return stretches.flatMap(({ kind, text: words }, index) => {
    if (kind === own) return [strong(words)]
    return kind === 'same' ? [text(shortened(words, index === 0, index === stretches.length - 1))] : []
  })
}

const valueOf = (t: Translate, value: unknown): string => {
  const hours = Hours.safeParse(value)
  if (hours.success)
    return t('train.print.time-of', { contact: hours.data.contact, alone: hours.data.selfStudy, practice: hours.data.practice })
  if (value === null) return '—'
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ')
  return typeof value === 'object' ? t('train.diff.changed-within') : String(value)
}

const fieldName = (t: Translate, { part, code }: Entry, { field }: FieldChange): string => {
  const name = t('train.diff.field', { field })
  return part === 'syllabus' ? name : t('train.diff.place', { code, field: name })
}

const rowOf = (t: Translate, entry: Entry, change: FieldChange): readonly (readonly Cell[])[] => {
  const { texts, values } = change
  const words = texts?.[t.lang]
  if (words) return [[rowHeader(fieldName(t, entry, change)), cell(side(words, 'gone')), cell(side(words, 'new'))]]
  // A text that changed in the other language only is said in the reader's.
  if (texts) return [[rowHeader(fieldName(t, entry, change)), cell(t('train.diff.other-language')), cell('—')]]
  return values ? [[rowHeader(fieldName(t, entry, change)), cell(valueOf(t, values.before)), cell(valueOf(t, values.after))]] : []
}

/** Letters that are strong are wider. */
const WIDER = 1.1
const widthOf = (run: Cell['runs'][number]): number => {
  if (!('text' in run) || run.text === undefined) return 0
  return run.text.length * ('strong' in run && run.strong ? WIDER : 1)
}

const linesOf = (row: readonly Cell[]): number =>
  1 + Math.max(...row.map(({ runs }) => Math.ceil(runs.reduce((all, run) => all + widthOf(run), 0) / LETTERS)))

/** As many of the first as the room holds. */
const fitting = <One>(all: readonly One[], room: number, lines: (one: One) => number): readonly One[] => {
  let used = 0
  return all.filter((one) => (used += lines(one)) <= room)
}

const wholeEntry = (t: Translate, { part, code, change, text: words }: Entry): string =>
  t(`train.diff.${change}`, { part: t('train.diff.part', { part }), code, text: words[t.lang] })

/** "What changed since you voted": which modules and outcomes, with the words that went and came, on two pages. */
export const composeChange = (difference: Difference, after: Syllabus, t: Translate): Document => {
  const { from, to, entries, least } = difference
  const whole = entries.filter(({ change }) => change !== 'changed').map((entry) => wholeEntry(t, entry))
  // Running text is set larger than a table, in a narrower column.
  const lineCount = (words: string): number => 1.7 * Math.ceil(words.length / 66) + 0.6
  const named = fitting(whole, ROOM_LINES / 2, lineCount)
  const rows = entries
    .filter(({ change }) => change === 'changed')
    .flatMap((entry) => entry.fields.flatMap((change) => rowOf(t, entry, change)))
  const left = ROOM_LINES - named.reduce((sum, words) => sum + lineCount(words), 0)
  const shown = fitting(rows, left, linesOf)
  const more = rows.length + whole.length - shown.length - named.length
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
      ...(named.length > 0 ? [list(named)] : []),
      ...table,
      ...(more > 0 ? [paragraph(t('train.diff.more', { n: more }))] : []),
      small(t('train.diff.hashes', { from: from.sha256, to: to.sha256 })),
    ],
    references: [],
  }
}
