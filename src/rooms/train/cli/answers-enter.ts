import { readFile } from 'node:fs/promises'
import { type CliCommand, EXIT, type Invocation } from '#kernel/cli/command.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { writeCsv } from '#sheets/write-csv.ts'
import { ImpactPlan } from '../contract/impact.ts'
import { compareEntries, type Compared, MOST_PER_THOUSAND, toTypeAgain } from '../domain/answers/compare-entries.ts'
import { readSheets, type Sheet, type SheetRules } from '../domain/answers/read-sheet.ts'
import { responseRows } from '../domain/answers/score-sheets.ts'
import type { SheetFault } from '../domain/answers/sheet-fault.ts'
import { excerptOf } from '../domain/items/reading.ts'
import { fewAlike } from './few-alike.ts'
import { readFormsAndBank } from './form-bank.ts'
import { writeNewFile } from './items-files.ts'
import type { Given } from './read-files.ts'

const { waves: WAVES } = ImpactPlan.parse({ schema: 'istmo/impact-plan/1' })

const textOf = async (path: string, t: Translate): Promise<Given<string>> => {
  try {
    return { kind: 'read', value: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) }
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return { kind: 'refused', lines: [t(isMissing ? 'train.cli.no-file' : 'train.cli.unreadable', { path })] }
  }
}

const faultLine = (t: Translate, path: string, { line, column, code, value }: SheetFault): string =>
  `  ${path}:${line}:${column}: ${t(`train.answers.fault.${code}`, { value: excerptOf(value), waves: WAVES.join(', ') })}`

const comparedLines = (t: Translate, { sheets, answers, disagreements, perThousand, unmatched }: Compared): readonly string[] => [
  perThousand === undefined
    ? t('train.answers.nothing-again')
    : t('train.answers.again', { sheets, answers, rate: Math.round(perThousand * 10) / 10 }),
  ...disagreements.map((one) => `  ${t('train.answers.disagreement', { ...one })}`),
  ...unmatched.map(({ code, line }) => `  ${t('train.answers.unmatched', { code, line })}`),
]

type Asked = {
  readonly sheets: string
  readonly forms: string
  readonly items: string
  readonly out: string
  readonly again: string | undefined
}

const askedIn = ({ positionals, options }: Invocation): Asked | undefined => {
  const [sheets, ...others] = positionals
  const [forms, items, out, again] = ['forms', 'items', 'out', 'again'].map((name) => options[name])
  if (sheets === undefined || others.length > 0 || typeof forms !== 'string' || typeof items !== 'string' || typeof out !== 'string')
    return undefined
  return { sheets, forms, items, out, again: typeof again === 'string' ? again : undefined }
}

const counted = (sheets: readonly Sheet[]): { readonly blank: number; readonly illegible: number; readonly answers: number } => {
  const answers = sheets.flatMap((sheet) => [...sheet.answers.values()])
  const of = (kind: string) => answers.filter((one) => one.kind === kind).length
  return { blank: of('blank'), illegible: of('illegible'), answers: answers.length }
}

/** What a second person typed beside the first: told, and how it stops what would be written. */
const againOf = async (
  first: readonly Sheet[],
  asked: Asked,
  { rules, t }: { rules: SheetRules; t: Translate },
): Promise<Given<readonly string[]>> => {
  if (asked.again === undefined) return { kind: 'read', value: [] }
  const text = await textOf(asked.again, t)
  if (text.kind === 'refused') return text
  const { sheets, faults } = readSheets(text.value, rules)
  if (faults.length > 0)
    return {
      kind: 'refused',
      lines: [t('train.answers.refused', { n: faults.length }), ...fewAlike(t, faults, (one) => faultLine(t, asked.again ?? '', one))],
    }
  const compared = compareEntries(first, sheets, rules.forms)
  const lines = comparedLines(t, compared)
  return (compared.perThousand ?? 0) > MOST_PER_THOUSAND
    ? { kind: 'refused', lines: [...lines, t('train.answers.all-again', { most: MOST_PER_THOUSAND })] }
    : { kind: 'read', value: lines }
}

const run = async (invocation: Invocation): Promise<number> => {
  const { options, t, terminal } = invocation
  const refuse = (lines: readonly string[]): number => {
    for (const line of lines) terminal.err(line)
    return EXIT.refused
  }
  const asked = askedIn(invocation)
  if (!asked) return refuse([`istmo ${t('train.answers.enter.usage')}`])
  const [text, given] = await Promise.all([textOf(asked.sheets, t), readFormsAndBank(asked.forms, asked.items, t)])
  if (text.kind === 'refused' || given.kind === 'refused')
    return refuse([text, given].flatMap((one) => (one.kind === 'refused' ? one.lines : [])))
  const { forms, bank } = given.value
  const rules: SheetRules = { forms, kinds: new Map(bank.items.map(({ id, kind }) => [id, kind])), waves: WAVES }
  const { sheets, faults } = readSheets(text.value, rules)
  const faulty = fewAlike(t, faults, (fault) => faultLine(t, asked.sheets, fault))
  if (sheets.length === 0 || (faults.length > 0 && !options['leave-bad']))
    return refuse([
      faults.length > 0 ? t('train.answers.refused', { n: faults.length }) : t('train.answers.none', { path: asked.sheets }),
      ...faulty,
    ])
  const again = await againOf(sheets, asked, { rules, t })
  if (again.kind === 'refused') return refuse(again.lines)
  const unwritten = await writeNewFile(asked.out, writeCsv(responseRows(sheets, forms, bank.items), { guard: 'none' }), t)
  if (unwritten) return refuse([unwritten])
  for (const line of faulty) terminal.err(line)
  if (faults.length > 0) terminal.err(t('train.answers.left', { n: new Set(faults.map(({ line }) => line)).size }))
  for (const line of again.value) terminal.out(line)
  terminal.out(t('train.answers.written', { path: asked.out, n: sheets.length, ...counted(sheets) }))
  const open = asked.again === undefined ? toTypeAgain(sheets) : []
  if (open.length > 0) terminal.out(t('train.answers.type-again', { n: open.length, codes: open.join(', ') }))
  return EXIT.done
}

/**
 * `istmo answers enter SHEETS.txt --forms forms.json --items items.json --out responses.csv [--again SECOND.txt] [--leave-bad]`: answers typed from paper, a line
 * a sheet, scored by the key of the bank. With one fault nothing is written, unless `--leave-bad` asks for the sound lines; what a second person typed is compared.
 */
export const answersEnterCommand: CliCommand = {
  name: 'answers enter',
  about: 'train.answers.enter.about',
  usage: 'train.answers.enter.usage',
  options: {
    forms: { type: 'string' },
    items: { type: 'string' },
    out: { type: 'string', short: 'o' },
    again: { type: 'string' },
    'leave-bad': { type: 'boolean' },
  },
  run,
}
