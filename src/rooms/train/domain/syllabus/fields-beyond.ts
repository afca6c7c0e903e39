import type { Chapter } from '../../contract/chapter.ts'
import { diffVersions, type Entry, type FieldChange, type Texts } from './diff.ts'

/** A field of a file that is otherwise than in the version voted on: `chapter-1.semver`, what it holds, and what stood there. */
export type FieldBeyond = { readonly place: string; readonly holds: string; readonly expected: string }

const NOTHING = '—'
const MOST_SIGNS = 80

const clipped = (text: string): string => (text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS - 1)}…` : text)
const said = (value: unknown): string => {
  if (value === undefined || value === null) return NOTHING
  return clipped(typeof value === 'string' ? value : JSON.stringify(value))
}

/** Two long texts from the word at which they part: what both begin with tells nothing. */
const fromWhereTheyPart = (one: string, other: string): readonly [string, string] => {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  if (at <= MOST_SIGNS / 2) return [said(one), said(other)]
  const start = one.lastIndexOf(' ', one.lastIndexOf(' ', at - 1) - 1) + 1
  return [said(`…${one.slice(start)}`), said(`…${other.slice(start)}`)]
}

const ofField = (place: string, { field, texts = {}, values }: FieldChange): readonly FieldBeyond[] => [
  ...Object.entries(texts).map(([lang, { before, after }]): FieldBeyond => {
    const [holds, expected] = fromWhereTheyPart(after, before)
    return { place: `${place}.${field}.${lang}`, holds, expected }
  }),
  ...(values ? [{ place: `${place}.${field}`, holds: said(values.after), expected: said(values.before) }] : []),
]

const ofEntry = ({ code, change, text, fields }: Entry): readonly FieldBeyond[] => {
  if (change === 'changed') return fields.flatMap((field) => ofField(code, field))
  const words = clipped(`${text.es} / ${text.en}`)
  return [change === 'added' ? { place: code, holds: words, expected: NOTHING } : { place: code, holds: NOTHING, expected: words }]
}

/** A chapter calls itself by a number and a day of its own; no difference of two versions shows them, and its hash is of them too. */
const ofNames = (was: Chapter, is: Chapter): readonly FieldBeyond[] =>
  (['semver', 'date'] as const)
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ place: `${is.id}.${field}`, holds: is[field], expected: was[field] }))

const ofChapter = (before: Texts, after: Texts, id: string): readonly FieldBeyond[] => {
  const [was, is] = [before, after].map(({ chapters }) => chapters.find((one) => one.id === id))
  if (!was || !is) return [{ place: id, holds: said(is?.title.es), expected: said(was?.title.es) }]
  const { syllabus } = before
  const { entries } = diffVersions({ syllabus, chapters: [was] }, { syllabus, chapters: [is] })
  return [...ofNames(was, is), ...entries.flatMap(ofEntry)]
}

/**
 * Field by field what `changesBeyond` names, for whoever has to mend the files.
 * @param places what it answered; `order` has no field of its own
 */
export const fieldsBeyond = (before: Texts, after: Texts, places: readonly string[]): readonly FieldBeyond[] => {
  const { entries } = diffVersions({ ...before, chapters: [] }, { ...after, chapters: [] })
  const isChapter = (place: string): boolean => [before, after].some(({ chapters }) => chapters.some(({ id }) => id === place))
  return places.flatMap((place) => {
    if (isChapter(place)) return ofChapter(before, after, place)
    const own = entries.find(({ part, code }) => part !== 'syllabus' && code === place)
    if (own) return ofEntry(own)
    const whole = entries.find(({ part }) => part === 'syllabus')
    return (whole?.fields ?? [])
      .filter(({ field }) => field === place)
      .flatMap(({ field, ...change }) => ofField('syllabus', { field, ...change }))
  })
}
