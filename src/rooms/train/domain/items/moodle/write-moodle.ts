import type { Item, ItemBank, ItemOption } from '../../../contract/item.ts'
import type { Said } from '../../../contract/item-text.ts'
import { htmlOf, type Tongue } from '../html/write-text.ts'
import { TRUE_FALSE } from '../item-of-draft.ts'
import type { Loss } from '../reading.ts'
import { inOrder, tagsOf } from '../tags.ts'
import { hasKey, isAskable, isPlainTruth, isSaid, loss, otherTongue, unsaidOf, whysOf, type Written } from '../writing.ts'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)

/** Writes the elements of questions in one language as plain text, or in both as HTML with a span for each. */
class XmlPen {
  readonly #tongue: Tongue
  constructor(tongue: Tongue) {
    this.#tongue = tongue
  }

  get format(): string {
    return this.#tongue === 'both' ? 'html' : 'plain_text'
  }

  words(text: Said): string {
    return escaped(this.#tongue === 'both' ? htmlOf(text, this.#tongue) : text[this.#tongue])
  }

  text(name: string, text: Said): string {
    return `<${name} format="${this.format}"><text>${this.words(text)}</text></${name}>`
  }

  answer(fraction: number, text: string, why: Said): string {
    const feedback = isSaid(why, this.#tongue) ? `\n      ${this.text('feedback', why)}\n    ` : ''
    return `    <answer fraction="${fraction}" format="${this.format}"><text>${text}</text>${feedback}</answer>`
  }
}

/** The right options share the mark; of several, a wrong one takes it away, or whoever ticks all would be right. */
const fractionOf = ({ kind, options }: Item, { correct }: ItemOption): number => {
  const right = options.filter((one) => one.correct).length
  if (!correct) return kind === 'multiple' ? -100 : 0
  return Number((100 / right).toFixed(5))
}

type Body = { readonly type: string; readonly lines: readonly string[] }

const bodyOf = (pen: XmlPen, item: Item): Body => {
  const { kind, options } = item
  if (isPlainTruth(item, TRUE_FALSE)) {
    const lines = options.map((option, at) => pen.answer(option.correct ? 100 : 0, at === 0 ? 'true' : 'false', option.why))
    return { type: 'truefalse', lines }
  }
  if (kind === 'matching')
    return {
      type: 'matching',
      lines: [
        '    <shuffleanswers>true</shuffleanswers>',
        ...options.map(({ text, match = text }) => {
          const answer = `<answer><text>${pen.words(match)}</text></answer>`
          return `    <subquestion format="${pen.format}"><text>${pen.words(text)}</text>${answer}</subquestion>`
        }),
      ],
    }
  if (kind === 'ordering')
    return {
      type: 'ordering',
      lines: [
        '    <layouttype>VERTICAL</layouttype>',
        '    <selecttype>ALL</selecttype>',
        '    <gradingtype>ALL_OR_NOTHING</gradingtype>',
        ...inOrder(item).map(({ text, why }, at) => pen.answer(at + 1, pen.words(text), why)),
      ],
    }
  return {
    type: 'multichoice',
    lines: [
      `    <single>${kind !== 'multiple'}</single>`,
      '    <shuffleanswers>true</shuffleanswers>',
      '    <answernumbering>abc</answernumbering>',
      ...options.map((option) => pen.answer(fractionOf(item, option), pen.words(option.text), option.why)),
    ],
  }
}

const questionOf = (pen: XmlPen, item: Item, tongue: Tongue): string => {
  const { type, lines } = bodyOf(pen, item)
  return [
    `  <question type="${type}">`,
    `    <name><text>${escaped(item.id)}</text></name>`,
    `    ${pen.text('questiontext', item.stem)}`,
    ...(item.feedback && isSaid(item.feedback, tongue) ? [`    ${pen.text('generalfeedback', item.feedback)}`] : []),
    '    <defaultgrade>1</defaultgrade>',
    '    <penalty>0</penalty>',
    '    <hidden>0</hidden>',
    `    <idnumber>${escaped(item.id)}</idnumber>`,
    ...lines,
    '    <tags>',
    ...tagsOf(item).map((tag) => `      <tag><text>${escaped(tag)}</text></tag>`),
    '    </tags>',
    '  </question>',
  ].join('\n')
}

const categoryOf = (outcome: string): string =>
  `  <question type="category"><category><text>$course$/top/${escaped(outcome)}</text></category></question>`

const unwritable = (item: Item, tongue: Tongue): Loss | undefined => {
  if (!hasKey(item)) return loss(item.id, 'unfinished')
  return isAskable(item, tongue) ? undefined : loss(item.id, 'no-words', tongue)
}

/** A bank as Moodle XML, with its ids as `idnumber`, what the format has no element for as tags, and one category for each outcome. */
export const writeMoodle = ({ items, notice }: Pick<ItemBank, 'items' | 'notice'>, tongue: Tongue): Written => {
  const losses: Loss[] = [...(notice ? [loss('', 'notice')] : []), ...otherTongue(items, tongue)]
  const pen = new XmlPen(tongue)
  const parts: string[] = []
  let [category, written] = ['', 0]
  for (const item of items) {
    const why = unwritable(item, tongue)
    if (why) {
      losses.push(why)
      continue
    }
    if ((item.outcome ?? '') !== category) parts.push(categoryOf((category = item.outcome ?? '')))
    parts.push(questionOf(pen, item, tongue))
    losses.push(...unsaidOf(item), ...(item.kind === 'matching' ? whysOf(item) : []))
    written += 1
  }
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${parts.join('\n')}\n</quiz>\n`
  return { bytes: new TextEncoder().encode(text), losses, written }
}
