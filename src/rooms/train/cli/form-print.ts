import { setImmediate } from 'node:timers/promises'
import { TypstError } from '#documents/pdf/compile.ts'
import { renderPaper } from '#documents/pdf/render-paper.ts'
import { type CliCommand, EXIT, type Invocation } from '#kernel/cli/command.ts'
import { LANGS, type Lang, translator } from '#kernel/i18n/translate.ts'
import { writeCsv } from '#sheets/write-csv.ts'
import { FORM_NAMES, type FormName } from '../contract/forms.ts'
import { composePaper } from '../domain/forms/compose-paper.ts'
import { sheetCodes } from '../domain/forms/sheet-code.ts'
import { trainMessages } from '../messages.ts'
import { type FormsAndBank, readFormsAndBank } from './form-bank.ts'
import { wholeFlag } from './form-flags.ts'
import { type NewFile, writeNewFolder } from './new-folder.ts'

const SIZES = { letter: 'us-letter', a4: 'a4' } as const
const PRINTS = ['normal', 'large'] as const
const MOST_SHEETS = 500

type Asked = {
  readonly path: string
  readonly items: string
  readonly out: string
  readonly langs: readonly Lang[]
  readonly sizes: readonly (keyof typeof SIZES)[]
  readonly prints: readonly (typeof PRINTS)[number][]
  readonly names: readonly FormName[]
  readonly sheets: number
  readonly first: number
  readonly isAnonymous: boolean
}

/** Words of a flag such as `es,en`, all of them known; all there are where it is not given. */
const someOf = <Word extends string>(value: unknown, all: readonly Word[]): readonly Word[] | undefined => {
  if (value === undefined) return all
  const words = typeof value === 'string' ? value.split(',') : []
  const known = all.filter((one) => words.includes(one))
  return known.length > 0 && words.every((word) => known.some((one) => one === word)) ? known : undefined
}

const askedIn = ({ positionals, options }: Invocation): Asked | undefined => {
  const [path, ...others] = positionals
  const { items, out } = options
  const [langs, sizes] = [someOf(options['lang'], LANGS), someOf(options['paper'], ['letter', 'a4'] as const)]
  const [prints, names] = [someOf(options['print'], PRINTS), someOf(options['form'], FORM_NAMES)]
  const sheets = wholeFlag(options['sheets'], { least: 1, most: MOST_SHEETS, or: 1 })
  const first = wholeFlag(options['from'], { least: 1, most: 99_999, or: 1 })
  if (path === undefined || others.length > 0 || typeof items !== 'string' || typeof out !== 'string') return undefined
  if (!langs || !sizes || !prints || !names || sheets === undefined || first === undefined) return undefined
  return { path, items, out, langs, sizes, prints, names, sheets, first, isAnonymous: options['own-code'] === true }
}

type Printing = { readonly name: string; readonly codes: readonly string[]; readonly make: () => Uint8Array }

/** Every file has sheets of its own: no code is printed twice. */
const printings = ({ forms, bank }: FormsAndBank, asked: Asked): readonly Printing[] => {
  const kinds = asked.langs.flatMap((lang) => asked.sizes.flatMap((size) => asked.prints.map((print) => ({ lang, size, print }))))
  return forms.forms
    .filter(({ name }) => asked.names.includes(name))
    .flatMap((form) =>
      kinds.map(({ lang, size, print }, at) => {
        const codes = sheetCodes(forms, form.name, { first: asked.first + at * asked.sheets, n: asked.sheets })
        const order = {
          set: forms,
          form,
          bank: bank.items,
          size: SIZES[size],
          isLarge: print === 'large',
          codes,
          isAnonymous: asked.isAnonymous,
        }
        return {
          name: `form-${form.name}-${lang}-${size}-${print}.pdf`,
          codes,
          make: () => renderPaper(composePaper(order, translator(lang, trainMessages))),
        }
      }),
    )
}

const run = async (invocation: Invocation): Promise<number> => {
  const { options, t, terminal } = invocation
  const refuse = (lines: readonly string[]): number => {
    for (const line of lines) terminal.err(line)
    return EXIT.refused
  }
  const asked = askedIn(invocation)
  if (!asked) return refuse([`istmo ${t('train.paper.print.usage')}`])
  const given = await readFormsAndBank(asked.path, asked.items, t)
  if (given.kind === 'refused') return refuse(given.lines)
  const files: NewFile[] = []
  const all = printings(given.value, asked)
  for (const { name, make } of all) {
    // Setting a file blocks the thread for a moment: between two of them a Ctrl-C is heard.
    await setImmediate()
    if (terminal.signal.aborted) {
      terminal.err(t('train.cli.cancelled', { path: asked.out }))
      return EXIT.cancelled
    }
    if (!options['quiet']) terminal.err(t('train.cli.step', { file: name }))
    try {
      files.push([name, make()])
    } catch (error) {
      if (!(error instanceof TypstError)) throw error
      return refuse([t('train.paper.unprintable', { file: name, why: error.reasons.join('; ') })])
    }
  }
  const rows = all.flatMap(({ name, codes }) => codes.map((code) => [code, name]))
  files.push(['sheets.csv', writeCsv([['sheet', 'file'], ...rows], { guard: 'none' })])
  const unwritten = await writeNewFolder(asked.out, files, t)
  if (unwritten) return refuse([unwritten])
  const next = asked.first + asked.sheets * asked.langs.length * asked.sizes.length * asked.prints.length
  terminal.out(t('train.paper.printed', { path: asked.out, files: all.length, sheets: rows.length, next }))
  return EXIT.done
}

/**
 * `istmo form print forms.json --items items.json --out DIR [--form A,B] [--lang es,en] [--paper letter,a4] [--print normal,large] [--sheets N] [--from N]
 * [--own-code]`: the forms on paper, a PDF for each language, size and print, with a code of its own on each sheet and the list of these codes.
 */
export const formPrintCommand: CliCommand = {
  name: 'form print',
  about: 'train.paper.print.about',
  usage: 'train.paper.print.usage',
  options: {
    items: { type: 'string' },
    out: { type: 'string', short: 'o' },
    form: { type: 'string' },
    lang: { type: 'string' },
    paper: { type: 'string' },
    print: { type: 'string' },
    sheets: { type: 'string' },
    from: { type: 'string' },
    'own-code': { type: 'boolean' },
    quiet: { type: 'boolean', short: 'q' },
  },
  run,
}
