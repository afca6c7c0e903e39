import { seedLaw } from '#law/rules'
import { type CliCommand, EXIT, type Invocation } from '#kernel/cli/command.ts'
import { refusedUsage } from '#kernel/cli/refused.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Item } from '../contract/item.ts'
import { checkItems } from '../domain/items/check-items.ts'
import type { ItemFault } from '../domain/items/item-fault.ts'
import type { ItemsRead } from '../domain/items/reading.ts'
import { readMessage, ruleMessage } from '../domain/items/say-items.ts'
import { langFlag, readItemsFile } from './items-files.ts'
import { faultLine, lossLines, noteLines, ruleLines } from './items-lines.ts'
import { refusedFiles } from './refused-files.ts'

const counted = (items: readonly Item[], field: 'kind' | 'pool'): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(items, (item) => item[field])].map(([key, all]) => [key, all.length]))

const listed = (t: Translate, field: 'kind' | 'pool', counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([key, n]) => `${t(`train.items.${field}`, { is: key })} ${n}`)
    .join(', ')

const answerOf = (t: Translate, file: string, read: ItemsRead, faults: readonly ItemFault[]) => {
  const items = read.items.map(({ item }) => item)
  return {
    schema: 'istmo/items-check/1',
    file,
    items: items.length,
    byKind: counted(items, 'kind'),
    byPool: counted(items, 'pool'),
    unread: read.faults.map((fault) => ({ ...fault, message: readMessage(t, fault) })),
    faults: faults.map((fault) => ({ ...fault, message: ruleMessage(t, fault) })),
    losses: read.losses,
    notes: read.notes,
  }
}

const tell = ({ t, terminal }: Invocation, file: string, read: ItemsRead, faults: readonly ItemFault[]): void => {
  const items = read.items.map(({ item }) => item)
  for (const line of noteLines(t, file, read.notes)) terminal.err(line)
  for (const line of lossLines(t, file, read.losses)) terminal.err(line)
  for (const fault of read.faults) terminal.err(`  ${faultLine(t, file, fault)}`)
  for (const line of ruleLines(t, faults)) terminal.err(line)
  const n = faults.length + read.faults.length
  const broken = new Set(faults.map(({ item }) => item)).size
  if (n > 0) terminal.err(t('train.items.check.faults', { n, broken, items: items.length }))
  else
    terminal.out(
      t('train.items.check.sound', {
        n: items.length,
        kinds: listed(t, 'kind', counted(items, 'kind')),
        pools: listed(t, 'pool', counted(items, 'pool')),
        example: read.notice ? 'yes' : 'no',
      }),
    )
}

const run = async (invocation: Invocation): Promise<number> => {
  const { positionals, options, t, terminal } = invocation
  const [file, ...others] = positionals
  const lang = langFlag(options['lang'])
  if (file === undefined || others.length > 0 || lang === 'other') {
    return refusedUsage(invocation, 'train.items.check.usage')
  }
  const given = await readItemsFile(file, lang, t)
  if (given.kind === 'refused') return refusedFiles(invocation, [given])
  const { read } = given
  const faults = checkItems({ items: read.items.map(({ item }) => item), ...(read.notice ? { notice: read.notice } : {}) }, seedLaw())
  if (options['json']) terminal.out(JSON.stringify(answerOf(t, file, read, faults), null, 2))
  else tell(invocation, file, read, faults)
  return faults.length + read.faults.length > 0 ? EXIT.refused : EXIT.done
}

/**
 * `istmo items check FILE [--lang es|en] [--json]`: whether a bank of items is sound, each fault by item and field; the key of a vignette is
 * compared with what the law's rules answer. Needs no database and no network. Exit 2 where anything is wrong.
 */
export const itemsCheckCommand: CliCommand = {
  name: 'items check',
  about: 'train.items.check.about',
  usage: 'train.items.check.usage',
  options: { lang: { type: 'string' }, json: { type: 'boolean' } },
  run,
}
