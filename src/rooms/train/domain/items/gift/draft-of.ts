import { MOST_OPTIONS } from '../../../contract/item.ts'
import type { Draft, DraftAnswer } from '../draft.ts'
import { type Drafted, type Lost, lostOf } from '../drafted.ts'
import type { RawSaid, ReadHtml } from '../html/read-html.ts'
import { type Format, readText } from '../html/read-text.ts'
import { excerptOf } from '../reading.ts'
import { answersIn, type GiftAnswer } from './answers.ts'
import { type Block, firstLine, masked, unescaped } from './blocks.ts'
import { faultAt, type GiftQuestion } from './question.ts'

const FORMAT = /^\s*\[(html|plain|moodle|markdown)\]/i

/** Reads the texts of one question, in the format that each names, else in that of its stem. */
class Texts {
  readonly lost: Lost[] = []
  #format: Format = 'moodle'

  read(raw: string): ReadHtml {
    const named = FORMAT.exec(raw)
    const format = (named?.[1]?.toLowerCase() as Format | undefined) ?? this.#format
    const read = readText(unescaped(raw.slice(named?.[0].length ?? 0)), format)
    for (const lost of lostOf(read)) this.lost.push(lost)
    return read
  }

  stem(raw: string): ReadHtml {
    this.#format = (FORMAT.exec(raw)?.[1]?.toLowerCase() as Format | undefined) ?? 'moodle'
    return this.read(raw)
  }
}

/** An answer may be written over several lines, which do not mean anything. */
const joined = (raw: string): string =>
  raw
    .split('\n')
    .map((line) => line.trim())
    .join(' ')

/** Pairs may have sides more that nothing asks for: they are told one by one, and no more than these. */
const MOST_SIDES = 50

const YES = new Set(['t', 'true', 'v', 'verdadero'])
const NO = new Set(['f', 'false', 'falso'])

/** The words for true and false stand in no file. */
const NO_WORDS: RawSaid = { es: '', en: '', shared: '', isMultilang: false }

/** `{T#what is said to the wrong answer#what is said to the right one}`. */
const trueFalse = (texts: Texts, body: string): readonly DraftAnswer[] | undefined => {
  const mask = masked(body)
  const cut = mask.indexOf('#')
  const word = (cut < 0 ? body : body.slice(0, cut)).trim().toLowerCase()
  if (!YES.has(word) && !NO.has(word)) return undefined
  const isTrue = YES.has(word)
  const second = cut < 0 ? -1 : mask.indexOf('#', cut + 1)
  const wrong = texts.read(joined(cut < 0 ? '' : body.slice(cut + 1, second < 0 ? body.length : second)))
  const right = texts.read(joined(second < 0 ? '' : body.slice(second + 1)))
  return [true, false].map((answer) => ({ text: NO_WORDS, why: answer === isTrue ? right : wrong, right: answer === isTrue }))
}

/** Whether the right answers share the whole mark alike, so that nothing is said by their weights but which they are. */
const isEven = (answers: readonly GiftAnswer[]): boolean => {
  const right = answers.filter(({ weight = 0 }) => weight > 0)
  return right.every(({ weight = 0 }) => Math.abs(weight - 100 / right.length) < 0.5)
}

type Choice = { readonly rights: readonly boolean[]; readonly kind: 'one' | 'many'; readonly lost: readonly Lost[]; readonly code?: string }

const partMarks = (answers: readonly GiftAnswer[]): readonly Lost[] =>
  answers.map(({ text, weight }) => ({ what: 'part-marks', value: `${weight}% ${excerptOf(text)}` }))

const choiceOf = (answers: readonly GiftAnswer[]): Choice => {
  const marked = answers.map(({ sign }) => sign === '=')
  const parts = answers.filter(({ sign, weight = 0 }) => sign === '~' && weight > 0)
  const count = marked.filter(Boolean).length
  if (count > 1) return { rights: marked, kind: 'one', lost: [], code: 'two-right' }
  if (count === 1) {
    const odd = answers.filter(({ sign, weight }) => weight !== undefined && weight !== (sign === '=' ? 100 : 0))
    return { rights: marked, kind: 'one', lost: partMarks(odd) }
  }
  if (parts.length === 0) return { rights: marked, kind: 'many', lost: [], code: 'none-right' }
  return { rights: answers.map(({ weight = 0 }) => weight > 0), kind: 'many', lost: isEven(answers) ? [] : partMarks(parts) }
}

/** A question with answers to choose from, or with pairs; or the kind that it is of where that is none of ours. */
const kindOf = (body: string): 'choice' | 'matching' | 'short' | 'numeric' | 'essay' | 'ordering' => {
  const mask = masked(body)
  if (mask.trim() === '') return 'essay'
  if (mask.trimStart().startsWith('#')) return 'numeric'
  if (mask.trimStart().startsWith('>')) return 'ordering'
  if (mask.includes('~')) return 'choice'
  return mask.includes('=') && mask.includes('->') ? 'matching' : 'short'
}

/** What one question of GIFT asks; or the kind that no item is of; or what is wrong with it. */
export const draftOf = (block: Block, { title, stem, body, bodyAt, feedback }: GiftQuestion, category: string): Drafted => {
  const texts = new Texts()
  const read = { stem: texts.stem(stem), feedback: texts.read(joined(feedback)) }
  const made = (kind: Draft['kind'], answers: readonly DraftAnswer[], lost: readonly Lost[] = []): Drafted => ({
    is: 'draft',
    lost: [...texts.lost, ...lost],
    draft: {
      line: block.lines[0] ?? 0,
      excerpt: excerptOf(firstLine(block)),
      id: block.id,
      title,
      category,
      tags: block.tags,
      kind,
      ...read,
      answers,
    },
  })
  const faults = (...all: readonly (readonly [at: number, code: string, value?: string])[]): Drafted => ({
    is: 'faults',
    faults: all.map(([at, code, value]) => faultAt(block, bodyAt + at, code, value)),
  })
  const truth = trueFalse(texts, body)
  if (truth) return made('true-false', truth)
  const kind = kindOf(body)
  if (kind !== 'choice' && kind !== 'matching') return { is: 'other-kind', kind }
  const { answers, before } = answersIn(body, kind === 'matching')
  if (before !== '') return faults([body.search(/\S/), 'before-first', excerptOf(before)])
  const most = kind === 'choice' ? MOST_OPTIONS : MOST_SIDES
  if (answers.length > most) return faults([answers[most]?.at ?? 0, 'many-options', String(answers.length)])
  const empty = answers.filter(({ text, match }) => (kind === 'choice' ? text.trim() === '' : match?.trim() === ''))
  const unpaired = answers.filter(({ match }) => kind === 'matching' && match === undefined)
  if (empty.length + unpaired.length > 0)
    return faults(...empty.map(({ at }) => [at, 'answer-empty'] as const), ...unpaired.map(({ at }) => [at, 'no-arrow'] as const))
  const say = (text: string) => texts.read(joined(text))
  if (kind === 'matching') {
    const extra = answers
      .filter(({ text }) => text.trim() === '')
      .map(({ match }) => ({ what: 'extra-match', value: excerptOf(match ?? '') }))
    const pairs = answers.filter(({ text }) => text.trim() !== '')
    return made(
      'matching',
      pairs.map(({ text, match = '', why }) => ({ text: say(text), match: say(match), why: say(why), right: false })),
      extra,
    )
  }
  const { rights, kind: choice, lost, code } = choiceOf(answers)
  if (code) return faults([answers.filter(({ sign }) => sign === '=')[1]?.at ?? 0, code])
  return made(
    choice,
    answers.map(({ text, why }, at) => ({ text: say(text), why: say(why), right: rights[at] ?? false })),
    lost,
  )
}
