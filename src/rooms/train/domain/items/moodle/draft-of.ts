import type { Draft, DraftAnswer } from '../draft.ts'
import { type Drafted, type Lost, lostOf } from '../drafted.ts'
import type { RawSaid, ReadHtml } from '../html/read-html.ts'
import { type Format, readText } from '../html/read-text.ts'
import { excerptOf } from '../reading.ts'
import { childOf, childrenOf, type Element, wordsOf } from './element.ts'
import { leftOver } from './left-over.ts'

/** @source Moodle, question/format/xml/format.php: names of the formats */
const FORMATS: Readonly<Record<string, Format>> = { html: 'html', plain_text: 'plain', markdown: 'markdown', moodle_auto_format: 'moodle' }

const KINDS: Readonly<Record<string, Draft['kind']>> = {
  multichoice: 'one',
  truefalse: 'true-false',
  matching: 'matching',
  ordering: 'ordering',
}

const NO_WORDS: RawSaid = { es: '', en: '', shared: '', isMultilang: false }

/** Reads the texts of one question, each in the format that it names, else in that of the question. */
class Texts {
  readonly lost: Lost[] = []
  readonly #format: Format

  constructor(question: Element) {
    this.#format = FORMATS[childOf(question, 'questiontext')?.attributes['format'] ?? ''] ?? 'html'
  }

  read(element: Element | undefined, usual: Format = this.#format): ReadHtml {
    const read = readText(wordsOf(element), FORMATS[element?.attributes['format'] ?? ''] ?? usual)
    for (const lost of lostOf(read)) this.lost.push(lost)
    return read
  }
}

const fractionOf = ({ attributes }: Element): number => Number(attributes['fraction'] ?? 0)

const choices = (texts: Texts, question: Element): readonly DraftAnswer[] =>
  childrenOf(question, 'answer').map((answer) => ({
    text: texts.read(answer),
    why: texts.read(childOf(answer, 'feedback')),
    right: fractionOf(answer) > 0,
  }))

/** The answers "true" and "false" are those words, in that order here. */
const truths = (texts: Texts, question: Element): readonly DraftAnswer[] =>
  ['true', 'false'].map((word) => {
    const answer = childrenOf(question, 'answer').find((one) => wordsOf(one).trim().toLowerCase() === word)
    return { text: NO_WORDS, why: texts.read(answer && childOf(answer, 'feedback')), right: answer !== undefined && fractionOf(answer) > 0 }
  })

/** The side that answers is plain text; only the spans of several languages make HTML of it. */
const sideOf = (texts: Texts, side: Element | undefined): ReadHtml =>
  texts.read(side, /\bmultilang\b/.test(wordsOf(side)) ? 'html' : 'plain')

const pairs = (texts: Texts, question: Element): readonly DraftAnswer[] =>
  childrenOf(question, 'subquestion')
    .map((side) => ({ text: texts.read(side), match: sideOf(texts, childOf(side, 'answer')), why: NO_WORDS, right: false }))
    .filter(({ text }) => text.es !== '' || text.en !== '')

const places = (texts: Texts, question: Element): readonly DraftAnswer[] =>
  childrenOf(question, 'answer')
    .toSorted((a, b) => fractionOf(a) - fractionOf(b))
    .map((answer) => ({ text: texts.read(answer), why: texts.read(childOf(answer, 'feedback')), right: false }))

const READERS: Readonly<Record<Draft['kind'], (texts: Texts, question: Element) => readonly DraftAnswer[]>> = {
  one: choices,
  many: choices,
  'true-false': truths,
  matching: pairs,
  ordering: places,
}

/** Marks for a part of the answer: what is scored 0 or 1 has none. Wrong choices of several may take away, as a penalty for ticking all. */
const partMarks = (question: Element, isMany: boolean): readonly Lost[] => {
  const answers = childrenOf(question, 'answer')
  const even = isMany ? 100 / answers.filter((answer) => fractionOf(answer) > 0).length : 100
  return answers
    .filter((answer) => (isMany ? fractionOf(answer) > 0 : fractionOf(answer) !== 0) && Math.abs(fractionOf(answer) - even) > 0.5)
    .map((answer) => ({ what: 'part-marks', value: `${fractionOf(answer)}% ${excerptOf(wordsOf(answer))}` }))
}

/** Of a question with one right answer only that counts which gives the whole mark: the others give a part. */
const onlyWhole = (question: Element, answers: readonly DraftAnswer[]): readonly DraftAnswer[] => {
  const fractions = childrenOf(question, 'answer').map(fractionOf)
  return answers.map((answer, at) => ({ ...answer, right: (fractions[at] ?? 0) > 99.5 }))
}

const extraSides = (question: Element): readonly Lost[] =>
  childrenOf(question, 'subquestion')
    .filter((side) => wordsOf(side).trim() === '')
    .map((side) => ({ what: 'extra-match', value: excerptOf(wordsOf(childOf(side, 'answer'))) }))

const kindOf = (question: Element): Draft['kind'] | undefined => {
  const kind = KINDS[question.attributes['type'] ?? '']
  const isMany = kind === 'one' && /^(?:false|0)$/i.test(wordsOf(childOf(question, 'single')).trim())
  return isMany ? 'many' : kind
}

/** What one question of Moodle XML asks; or the type that no item is of. */
export const draftOfElement = (question: Element, category: string): Drafted => {
  const kind = kindOf(question)
  if (!kind) return { is: 'other-kind', kind: question.attributes['type'] ?? '' }
  const texts = new Texts(question)
  const stem = texts.read(childOf(question, 'questiontext'))
  const feedback = texts.read(childOf(question, 'generalfeedback'))
  const read = READERS[kind](texts, question)
  const answers = kind === 'one' ? onlyWhole(question, read) : read
  const lost = [
    ...texts.lost,
    ...(kind === 'one' || kind === 'many' ? partMarks(question, kind === 'many') : []),
    ...(kind === 'matching' ? extraSides(question) : []),
    ...leftOver(question),
  ]
  const draft: Draft = {
    line: question.line,
    excerpt: excerptOf(stem.shared || stem.es || stem.en),
    id: wordsOf(childOf(question, 'idnumber')).trim(),
    title: wordsOf(childOf(question, 'name')).trim(),
    category,
    tags: childrenOf(childOf(question, 'tags') ?? question, 'tag').map((tag) => wordsOf(tag).trim()),
    kind,
    stem,
    feedback,
    answers,
  }
  return { is: 'draft', draft, lost }
}
