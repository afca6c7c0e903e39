import type { FormItem, FormName, FormSet } from '../../contract/forms.ts'
import type { ItemKind } from '../../contract/item.ts'
import { readPseudonym } from '../forms/pseudonym.ts'
import { readSheetCode } from '../forms/sheet-code.ts'
import { type Answer, answerOf, faultIn } from './answer.ts'
import type { SheetFault } from './sheet-fault.ts'

/** One sheet as it was typed. */
export type Sheet = {
  readonly line: number
  readonly code: string
  readonly form: FormName
  readonly wave: string
  /** The pseudonym that is written on it; where there is none, the sheet stands for the person until it is linked. */
  readonly person: string | null
  /** By item. */
  readonly answers: ReadonlyMap<string, Answer>
}

export type SheetRules = {
  readonly forms: FormSet
  readonly kinds: ReadonlyMap<string, ItemKind>
  readonly waves: readonly string[]
  /** Of sheets that are all of one wave, which it is: then none needs to say it. */
  readonly wave?: string
}

const ANSWER = /^(\d{1,3})([a-h]+|[-xn])$/

type Word = { readonly text: string; readonly column: number }
type Say = (word: Word, code: string, value?: string) => void

const wordsOf = (line: string): readonly Word[] => [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({ text, column: index + 1 }))

const answersOf = (words: readonly Word[], items: readonly FormItem[], { kinds, say }: { kinds: SheetRules['kinds']; say: Say }) => {
  const answers = new Map<string, Answer>()
  for (const word of words) {
    const [, number = '', signs = ''] = ANSWER.exec(word.text.toLowerCase()) ?? []
    const asked = items[Number(number) - 1]
    if (number === '') say(word, 'not-an-answer')
    else if (!asked) say(word, 'no-such-question', number)
    else if (answers.has(asked.item)) say(word, 'question-twice', number)
    else {
      const wrong = faultIn(signs, { kind: kinds.get(asked.item), options: asked.options.length })
      if (wrong) say(word, wrong, signs)
      answers.set(asked.item, answerOf(signs, asked))
    }
  }
  return answers
}

/** The wave that stands after the code, or that of all sheets where it was left out; and the words after it. */
const waveIn = (words: readonly Word[], { wave, waves }: SheetRules): readonly [Word | undefined, readonly Word[]] => {
  const [first, ...others] = words
  const isSaid = wave === undefined || (first !== undefined && waves.includes(first.text))
  return isSaid ? [first, others] : [{ text: wave, column: 0 }, words]
}

const personOf = (word: Word, say: Say): string | null => {
  if (word.text === '-') return null
  const person = readPseudonym(word.text)
  if (person === undefined) say(word, 'bad-person')
  return person ?? null
}

/**
 * One sheet from one line: its code, the wave (unless all are of one), the pseudonym that is written on it (`-` where there is none), and an answer to every question of its form, such as
 * `1b 2ac 3- 4x 5dabc 6n`: letters as the sheet shows them, `-` blank, `x` illegible, `n` "I don't know". Of an ordering the letters in the order given, of a
 * matching one for each line in its order.
 * @returns nothing with the faults, where there is any
 */
export const readSheet = (
  text: string,
  line: number,
  rules: SheetRules,
): { readonly sheet?: Sheet; readonly faults: readonly SheetFault[] } => {
  const faults: SheetFault[] = []
  const say: Say = (word, code, value = word.text) => void faults.push({ line, column: word.column, code, value })
  const [code, ...rest] = wordsOf(text)
  const [wave, [person, ...answered]] = waveIn(rest, rules)
  const end = { text: '', column: text.length + 1 }
  if (!code || !wave || !person) {
    say(end, code && wave ? 'no-person' : 'no-head')
    return { faults }
  }
  const read = readSheetCode(rules.forms, code.text)
  if (read.kind === 'wrong') say(code, read.why)
  if (!rules.waves.includes(wave.text)) say(wave, 'unknown-wave')
  // Whoever leaves the pseudonym out goes on with the first answer; it is never taken for a sheet without one.
  const isLeftOut = ANSWER.test(person.text.toLowerCase())
  if (isLeftOut) say(person, 'no-person')
  const who = isLeftOut ? null : personOf(person, say)
  const words = isLeftOut ? [person, ...answered] : answered
  // Without its form a sheet's answers mean nothing: they are not looked at.
  if (read.kind === 'wrong') return { faults }
  const items = rules.forms.forms.find(({ name }) => name === read.form)?.items ?? []
  const answers = answersOf(words, items, { kinds: rules.kinds, say })
  const open = items.flatMap(({ item }, at) => (answers.has(item) ? [] : [at + 1]))
  if (open.length > 0 && faults.length === 0) say(end, 'not-answered', open.join(', '))
  return faults.length > 0
    ? { faults }
    : { sheet: { line, code: read.code, form: read.form, wave: wave.text, person: who, answers }, faults }
}

/** What says that a sheet, or a person in a wave, was there before. */
const twice = (sheets: readonly Sheet[]): readonly SheetFault[] => {
  const [codes, sittings] = [new Map<string, number>(), new Map<string, number>()]
  return sheets.flatMap(({ line, code, person, wave }) => {
    const [before, sat] = [codes.get(code), person === null ? undefined : sittings.get(`${person} ${wave}`)]
    codes.set(code, before ?? line)
    if (person !== null) sittings.set(`${person} ${wave}`, sat ?? line)
    return [
      ...(before === undefined ? [] : [{ line, column: 1, code: 'sheet-twice', value: String(before) }]),
      ...(sat === undefined ? [] : [{ line, column: 1, code: 'person-twice', value: String(sat) }]),
    ]
  })
}

/** All sheets of a file, a line each; empty lines and those that begin with `#` say nothing. Every fault is found in one pass. */
export const readSheets = (
  text: string,
  rules: SheetRules,
): { readonly sheets: readonly Sheet[]; readonly faults: readonly SheetFault[] } => {
  const read = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .flatMap((line, at) => (line.trim() === '' || line.trimStart().startsWith('#') ? [] : [readSheet(line, at + 1, rules)]))
  const sheets = read.flatMap(({ sheet }) => sheet ?? [])
  const double = twice(sheets)
  const bad = new Set(double.map(({ line }) => line))
  const faults = [...read.flatMap(({ faults: own }) => own), ...double].toSorted((a, b) => a.line - b.line || a.column - b.column)
  return { sheets: sheets.filter(({ line }) => !bad.has(line)), faults }
}
