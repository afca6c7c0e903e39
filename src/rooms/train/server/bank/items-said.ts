import { joinCatalogues, type Translate, translator } from '#kernel/i18n/translate.ts'
import { type InputFault, sayFaults } from '#kernel/problem/input-faults.ts'
import { problemMessages } from '#kernel/problem/messages.ts'
import type { Facts, System } from '#law/facts.ts'
import type { Outcome } from '#law/outcome.ts'
import { lawMessages } from '#law/port'
import { answeredLines, outcomeWord } from '#law/rules'
import type { BankFault } from '../../contract/bank.ts'
import type { ItemFault } from '../../domain/items/item-fault.ts'
import { excerptOf, type Loss, type Note, type ReadFault } from '../../domain/items/reading.ts'
import { lossMessage, noteMessage, readMessage, ruleMessage } from '../../domain/items/say-items.ts'
import { trainMessages } from '../../messages.ts'

const catalogues = joinCatalogues(problemMessages, lawMessages, trainMessages)
const [es, en] = [translator('es', catalogues), translator('en', catalogues)]
const inBoth = <Said>(say: (t: Translate) => Said) => ({ es: say(es), en: say(en) })

/** On the command line this is a flag, and on the screen a choice beside the file. */
const OF_SCREEN: Readonly<Record<string, string>> = { 'no-language': 'train.bank.no-language', 'no-own-id': 'train.bank.no-own-id' }

/** What the form of an item does not take, at `I-004: options.b.why.es`: its place is shown beside it, and not said again. */
const saidInput = (input: InputFault, { line, value }: ReadFault): BankFault => {
  const [item = '', field = ''] = value.includes(': ') ? value.split(': ') : ['', value]
  return { sheet: item, row: line, cell: field, code: 'field', value: '', message: inBoth((t) => sayFaults(t, [input])[0]?.message ?? '') }
}

export const saidUnread = (fault: ReadFault): BankFault => {
  const { line, column, cell = '', code, value, excerpt, input } = fault
  if (input) return saidInput(input, fault)
  const own = OF_SCREEN[code]
  return {
    sheet: '',
    row: line,
    cell: cell === '' && column > 0 ? `${line}:${column}` : cell,
    code,
    value: excerpt || excerptOf(value),
    message: inBoth((t) => (own ? t(own) : readMessage(t, fault))),
  }
}

export const saidFault = (fault: ItemFault): BankFault => {
  const { item, field, code, value } = fault
  return { sheet: item, row: 0, cell: field, code, value: excerptOf(value), message: inBoth((t) => ruleMessage(t, fault)) }
}

export const saidLoss = (loss: Loss): BankFault => {
  const { line, item, what, value } = loss
  return { sheet: item, row: line, cell: '', code: what, value: excerptOf(value), message: inBoth((t) => lossMessage(t, loss)) }
}

export const saidNote = (note: Note): BankFault => {
  const { line, code, value } = note
  return { sheet: '', row: line, cell: '', code, value: excerptOf(value), message: inBoth((t) => noteMessage(t, note)) }
}

/** Why nothing of a file is read. */
export const saidWhole = (name: string, code: string, message: BankFault['message']): BankFault => {
  return { sheet: name, row: 0, cell: '', code, value: '', message }
}

export const saidNoFormat = (name: string): BankFault =>
  saidWhole(
    name,
    'no-format',
    inBoth((t) => t('train.items.no-format', { path: name })),
  )

/** What is of no one item is of the file. */
export const placedIn =
  (name: string) =>
  (fault: BankFault): BankFault =>
    fault.sheet === '' ? { ...fault, sheet: name } : fault

/** The facts of a vignette as they are told, and what a law answers to them. */
export const saidLaw = (system: System, outcome: Outcome, facts: Facts) => ({
  system,
  outcome,
  name: inBoth((t) => t('law.system', { system })),
  answer: inBoth((t) => outcomeWord(t, outcome)),
  facts: inBoth((t) => [...answeredLines(t, facts)]),
})
