import { joinCatalogues, type Translate, translator } from '#kernel/i18n/translate.ts'
import { problemMessages } from '#kernel/problem/messages.ts'
import { lawMessages } from '#law/port'
import type { BankFault } from '../../contract/bank.ts'
import type { ItemFault } from '../../domain/items/item-fault.ts'
import { excerptOf, type Loss, type Note, type ReadFault } from '../../domain/items/reading.ts'
import { lossMessage, noteMessage, readMessage, ruleMessage } from '../../domain/items/say-items.ts'
import { trainMessages } from '../../messages.ts'

const catalogues = joinCatalogues(problemMessages, lawMessages, trainMessages)
const [es, en] = [translator('es', catalogues), translator('en', catalogues)]
const inBoth = (say: (t: Translate) => string) => ({ es: say(es), en: say(en) })

/** On the command line this is a flag, and on the screen a choice beside the file. */
const OF_SCREEN: Readonly<Record<string, string>> = { 'no-language': 'train.bank.no-language', 'no-own-id': 'train.bank.no-own-id' }

export const saidUnread = (fault: ReadFault): BankFault => {
  const { line, column, cell = '', code, value, excerpt } = fault
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
export const saidWhole = (code: string, message: BankFault['message']): BankFault => {
  return { sheet: '', row: 0, cell: '', code, value: '', message }
}

export const saidNoFormat = (name: string): BankFault =>
  saidWhole(
    'no-format',
    inBoth((t) => t('train.items.no-format', { path: name })),
  )
