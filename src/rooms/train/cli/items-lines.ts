import type { Translate } from '#kernel/i18n/translate.ts'
import type { ItemFault } from '../domain/items/item-fault.ts'
import type { Loss, Note, ReadFault } from '../domain/items/reading.ts'
import { lossMessage, noteMessage, readMessage, ruleMessage } from '../domain/items/say-items.ts'
import type { FileError } from './read-files.ts'

/** Lines of one kind that are shown; the rest is counted, and stands in the answer as JSON. */
const SHOWN = 20

export const faultLine = (t: Translate, file: string, fault: ReadFault): string => {
  const place = fault.cell
    ? `${file}:${fault.cell}`
    : fault.line === 0
      ? file
      : `${file}:${fault.line}${fault.column ? `:${fault.column}` : ''}`
  return `${place}: ${readMessage(t, fault)}${fault.excerpt ? ` | ${fault.excerpt}` : ''}`
}

/** The same for programs. */
export const faultError = (t: Translate, file: string, fault: ReadFault): FileError => {
  const { line, column, code, cell } = fault
  return { file, line, column, ...(cell !== undefined && { cell }), code, message: readMessage(t, fault) }
}

const ruleLine = (t: Translate, fault: ItemFault): string => `${fault.item} ${fault.field}: ${ruleMessage(t, fault)}`

const lossLine = (t: Translate, file: string, loss: Loss): string => {
  const place = [loss.line === 0 ? '' : `${file}:${loss.line}`, loss.item].filter((part) => part !== '').join(' ')
  return `${place === '' ? file : place}: ${lossMessage(t, loss)}`
}

/** Up to twenty lines of each kind, and how many more there are. */
const cut = <Entry>(t: Translate, entries: readonly Entry[], kindOf: (entry: Entry) => string, line: (entry: Entry) => string): string[] =>
  [...Map.groupBy(entries, kindOf).values()].flatMap((group) => [
    ...group.slice(0, SHOWN).map((entry) => `  ${line(entry)}`),
    ...(group.length > SHOWN ? [`  ${t('train.items.more', { n: group.length - SHOWN, what: kindOf(group[0]!) })}`] : []),
  ])

export const lossLines = (t: Translate, file: string, losses: readonly Loss[]): readonly string[] =>
  cut(
    t,
    losses,
    ({ what }) => what,
    (loss) => lossLine(t, file, loss),
  )

export const ruleLines = (t: Translate, faults: readonly ItemFault[]): readonly string[] =>
  cut(
    t,
    faults,
    ({ code }) => code,
    (fault) => ruleLine(t, fault),
  )

const noteLine = (t: Translate, file: string, note: Note): string =>
  `${note.line === 0 ? file : `${file}:${note.line}`}: ${noteMessage(t, note)}`

export const noteLines = (t: Translate, file: string, notes: readonly Note[]): readonly string[] =>
  cut(
    t,
    notes,
    ({ code }) => code,
    (note) => noteLine(t, file, note),
  )
