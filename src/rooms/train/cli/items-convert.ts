import { seedLaw } from '#law/rules'
import { type CliCommand, EXIT, type Invocation } from '#kernel/cli/command.ts'
import { type CliRefusal, refused } from '#kernel/cli/refused.ts'
import type { ItemBank } from '../contract/item.ts'
import { checkItems } from '../domain/items/check-items.ts'
import { formatOf, type ItemFormat, writeItems } from '../domain/items/formats.ts'
import { pairLanguages } from '../domain/items/pair-languages.ts'
import type { ItemsRead, Loss } from '../domain/items/reading.ts'
import type { Written } from '../domain/items/writing.ts'
import { lossMessage, readMessage } from '../domain/items/say-items.ts'
import { type GivenItems, langFlag, readItemsFile, writeNewFile } from './items-files.ts'
import { faultError, faultLine, lossLines, noteLines } from './items-lines.ts'
import { refusedFiles } from './refused-files.ts'

type Asked = {
  readonly from: string
  readonly to: string
  readonly format: ItemFormat
  readonly lang: 'es' | 'en' | undefined
  readonly pair: string | undefined
}

const askedIn = ({ positionals, options, t }: Invocation): Asked | CliRefusal => {
  const [from, to, ...others] = positionals
  const lang = langFlag(options['lang'])
  const pair = typeof options['pair'] === 'string' ? options['pair'] : undefined
  if (from === undefined || to === undefined || others.length > 0 || lang === 'other' || (pair !== undefined && lang === undefined))
    return { code: 'command.incomplete', said: [`istmo ${t('train.items.convert.usage')}`] }
  const format = formatOf(to)
  return format
    ? { from, to, format, lang, pair }
    : { code: 'file.refused', said: [t('train.items.no-format', { path: to })], details: { path: to } }
}

/** The other language of the same items, where a second file holds it. */
const withPair = async (read: ItemsRead, asked: Asked, { t }: Invocation): Promise<GivenItems> => {
  if (asked.pair === undefined) return { kind: 'read', read }
  const other = await readItemsFile(asked.pair, asked.lang === 'es' ? 'en' : 'es', t)
  if (other.kind === 'refused') return other
  const { faults } = other.read
  const file = asked.pair
  if (faults.length > 0)
    return {
      kind: 'refused',
      lines: faults.map((fault) => faultLine(t, file, fault)),
      errors: faults.map((fault) => faultError(t, file, fault)),
    }
  const { items, losses } = pairLanguages(
    read.items.map(({ item }) => item),
    other.read.items.map(({ item }) => item),
  )
  const lines = new Map(read.items.map(({ item, line }) => [item.id, line]))
  const paired = items.map((item) => ({ item, line: lines.get(item.id) ?? 0 }))
  return { kind: 'read', read: { ...read, items: paired, losses: [...read.losses, ...losses] } }
}

const bankOf = ({ items, notice }: ItemsRead): ItemBank => ({
  schema: 'istmo/items/1',
  ...(notice ? { notice } : {}),
  items: items.map(({ item }) => item),
})

/** What the file that was read could not give to an item is of that file; what the other could not take, of that one. */
const tell = (invocation: Invocation, asked: Asked, read: ItemsRead, { written, losses }: Written, unsound: number): void => {
  const { t, terminal, options } = invocation
  const left = options['leave-bad'] ? read.faults : []
  if (options['json']) {
    const lost = (file: string) => (loss: Loss) => ({ file, ...loss, message: lossMessage(t, loss) })
    const answer = {
      schema: 'istmo/items-conversion/1',
      from: asked.from,
      to: asked.to,
      questions: read.questions,
      descriptions: read.descriptions,
      read: read.items.length,
      written,
      unsound,
      left: left.map((fault) => ({ ...fault, message: readMessage(t, fault) })),
      losses: [...read.losses.map(lost(asked.from)), ...losses.map(lost(asked.to))],
      notes: read.notes,
    }
    return terminal.out(JSON.stringify(answer, null, 2))
  }
  for (const line of noteLines(t, asked.from, read.notes)) terminal.out(line)
  for (const fault of left) terminal.out(`  ${faultLine(t, asked.from, fault)}`)
  const lines = [...lossLines(t, asked.from, read.losses), ...lossLines(t, asked.to, losses)]
  terminal.out(t('train.items.convert.losses', { n: read.losses.length + losses.length }))
  for (const line of lines) terminal.out(line)
  terminal.out(t('train.items.convert.written', { path: asked.to, n: written, questions: read.questions, descriptions: read.descriptions }))
  if (unsound > 0) terminal.out(t('train.items.convert.unsound', { n: unsound }))
}

const run = async (invocation: Invocation): Promise<number> => {
  const { t, options } = invocation
  const asked = askedIn(invocation)
  if (!('from' in asked)) return refused(invocation, asked)
  // A file that is converted into one language still says all that it says in both.
  const given = await readItemsFile(asked.from, asked.lang, t)
  if (given.kind === 'refused') return refusedFiles(invocation, [given])
  const { faults, items } = given.read
  if (faults.length > 0 && !(options['leave-bad'] && items.length > 0))
    return refused(invocation, {
      code: 'file.refused',
      said: [
        t('train.items.convert.refused', { n: faults.length, good: items.length }),
        ...faults.map((fault) => `  ${faultLine(t, asked.from, fault)}`),
      ],
      details: { errors: faults.map((fault) => faultError(t, asked.from, fault)) },
    })
  const paired = await withPair(given.read, asked, invocation)
  if (paired.kind === 'refused') return refusedFiles(invocation, [paired])
  const bank = bankOf(paired.read)
  // A workbook holds both languages; its headings are in one.
  const out = writeItems(bank, asked.format, asked.format === 'xlsx' ? (asked.lang ?? t.lang) : asked.lang)
  if (out.written === 0)
    return refused(invocation, {
      code: 'result.impossible',
      said: [t('train.items.convert.none', { path: asked.to }), ...lossLines(t, asked.to, out.losses)],
      details: { losses: out.losses.map((loss) => ({ ...loss, message: lossMessage(t, loss) })) },
    })
  const unwritten = await writeNewFile(asked.to, out.bytes, t)
  if (unwritten) return refused(invocation, { code: 'file.unwritten', said: [unwritten], details: { path: asked.to } })
  const unsound = new Set(checkItems(bank, seedLaw()).map(({ item }) => item)).size
  tell(invocation, asked, paired.read, out, unsound)
  return EXIT.done
}

/**
 * `istmo items convert FROM TO [--lang es|en] [--pair OTHER] [--leave-bad] [--json]`: items from one format into another, by the files'
 * extensions. All or nothing: with one fault in the file nothing is written, unless `--leave-bad` asks for the good ones. What cannot be
 * carried is listed.
 */
export const itemsConvertCommand: CliCommand = {
  name: 'items convert',
  about: 'train.items.convert.about',
  usage: 'train.items.convert.usage',
  options: { lang: { type: 'string' }, pair: { type: 'string' }, 'leave-bad': { type: 'boolean' }, json: { type: 'boolean' } },
  run,
}
