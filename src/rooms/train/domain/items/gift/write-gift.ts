import type { Item, ItemBank, ItemOption } from '../../../contract/item.ts'
import type { Said } from '../../../contract/item-text.ts'
import { htmlOf, type Tongue } from '../html/write-text.ts'
import { TRUE_FALSE } from '../item-of-draft.ts'
import type { Loss } from '../reading.ts'
import { tagsOf } from '../tags.ts'
import { hasKey, isAskable, isPlainTruth, isSaid, loss, otherTongue, unsaidOf, whysOf, type Written } from '../writing.ts'

const escaped = (text: string): string => text.replace(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', '\\n')

/** Writes the texts of one question: as plain text, or as HTML where two languages stand together or an answer holds an arrow. */
class Pen {
  readonly format: 'plain' | 'html'
  readonly #tongue: Tongue

  constructor(tongue: Tongue, isHtml: boolean) {
    this.#tongue = tongue
    this.format = isHtml || tongue === 'both' ? 'html' : 'plain'
  }

  /** A text where its format is said already. */
  words(text: Said): string {
    return escaped(this.#tongue === 'both' || this.format === 'html' ? htmlOf(text, this.#tongue) : text[this.#tongue])
  }

  write(text: Said): string {
    const words = this.words(text)
    // Else it would be taken for a format, or for a weight.
    return /^[[%]/.test(words) ? `[${this.format}]${words}` : words
  }
}

const why = (pen: Pen, option: ItemOption, tongue: Tongue): string => (isSaid(option.why, tongue) ? `#${pen.write(option.why)}` : '')

/** Weights as Moodle's reader takes them: two digits before the point. Wrong choices take away, or whoever ticks all would be right. */
const signOf = ({ options }: Item, { correct }: ItemOption): string => {
  const right = options.filter((one) => one.correct).length
  if (right <= 1) return correct ? '=' : '~'
  return correct ? `~%${Number((100 / right).toFixed(5))}%` : '~%-90%'
}

const truth = (pen: Pen, { options }: Item, tongue: Tongue): string => {
  const [yes, no] = options
  if (!yes || !no) return ''
  const [right, wrong] = yes.correct ? [yes, no] : [no, yes]
  const [toRight, toWrong] = [why(pen, right, tongue), why(pen, wrong, tongue)]
  return `${yes.correct ? 'TRUE' : 'FALSE'}${toRight === '' ? toWrong : `${toWrong || '#'}${toRight}`}`
}

const answersOf = (pen: Pen, item: Item, tongue: Tongue): string => {
  if (isPlainTruth(item, TRUE_FALSE)) return truth(pen, item, tongue)
  const lines = item.options.map((option) =>
    option.match && item.kind === 'matching'
      ? `=${pen.write(option.text)} -> ${pen.write(option.match)}`
      : `${signOf(item, option)}${pen.write(option.text)}${why(pen, option, tongue)}`,
  )
  return `\n${lines.map((line) => `\t${line}\n`).join('')}`
}

/** An arrow joins the sides of a pair; strict readers take it for that among answers to choose from too. HTML writes it otherwise. */
const holdsArrow = ({ options }: Item): boolean =>
  options.some(({ text, match, why }) => [text, why, ...(match ? [match] : [])].some(({ es, en }) => `${es}\n${en}`.includes('->')))

const questionOf = (item: Item, tongue: Tongue): string => {
  const pen = new Pen(tongue, holdsArrow(item))
  const tags = tagsOf(item).map((tag) => `[tag:${tag}]`)
  const feedback = item.feedback && isSaid(item.feedback, tongue) ? `####${pen.write(item.feedback)}` : ''
  const head = `// [id:${item.id}] ${tags.join(' ')}\n::${escaped(item.id)}::[${pen.format}]${pen.words(item.stem)}`
  return `${head} {${answersOf(pen, item, tongue)}${feedback}}\n`
}

/** Why an item is not written at all, if so. */
const unwritable = (item: Item, tongue: Tongue): Loss | undefined => {
  if (item.kind === 'ordering') return loss(item.id, 'kind', 'ordering')
  if (!hasKey(item)) return loss(item.id, 'unfinished')
  return isAskable(item, tongue) ? undefined : loss(item.id, 'no-words', tongue)
}

/** A bank as GIFT: in one language as plain text, or in both as HTML that Moodle's filter for several languages tells apart. */
export const writeGift = ({ items, notice }: Pick<ItemBank, 'items' | 'notice'>, tongue: Tongue): Written => {
  const losses: Loss[] = [...(notice ? [loss('', 'notice')] : []), ...otherTongue(items, tongue)]
  const blocks: string[] = []
  let [category, written] = ['', 0]
  for (const item of items) {
    const why = unwritable(item, tongue)
    if (why) {
      losses.push(why)
      continue
    }
    if ((item.outcome ?? '') !== category) blocks.push(`$CATEGORY: $course$/top/${(category = item.outcome ?? '')}\n`)
    blocks.push(questionOf(item, tongue))
    losses.push(...unsaidOf(item), ...(item.kind === 'matching' ? whysOf(item) : []))
    written += 1
  }
  return { bytes: new TextEncoder().encode(blocks.join('\n')), losses, written }
}
