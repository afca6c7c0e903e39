import { join } from 'node:path'
import { type CliCommand, EXIT, type Invocation } from '#kernel/cli/command.ts'
import { writeCsv } from '#sheets/write-csv.ts'
import { FormSet } from '../contract/forms.ts'
import { Syllabus } from '../contract/syllabus.ts'
import { assembleForms } from '../domain/forms/assemble-forms.ts'
import { itemRows } from '../domain/forms/form-tables.ts'
import { readSoundBank } from './form-bank.ts'
import { seedFlag } from './form-flags.ts'
import { formLines } from './form-lines.ts'
import { writeNewFolder } from './new-folder.ts'
import { readJson } from './read-json.ts'
import { VARIANT_OPTIONS, variantAsked } from './variant-asked.ts'

const run = async ({ positionals, options, t, terminal }: Invocation): Promise<number> => {
  const refuse = (lines: readonly string[]): number => {
    for (const line of lines) terminal.err(line)
    return EXIT.refused
  }
  const [folder, ...others] = positionals
  const [out, seed, asked] = [options['out'], seedFlag(options['seed']), options['forms'] ?? '2']
  const of = variantAsked(options)
  if (folder === undefined || others.length > 0 || typeof out !== 'string' || seed === undefined || !of || (asked !== '2' && asked !== '4'))
    return refuse([`istmo ${t('train.forms.assemble.usage')}`])
  const items = typeof options['items'] === 'string' ? options['items'] : join(folder, 'items.json')
  const [syllabus, bank] = await Promise.all([readJson(join(folder, 'syllabus.json'), Syllabus, t), readSoundBank(items, t)])
  if (syllabus.kind === 'refused' || bank.kind === 'refused')
    return refuse([syllabus, bank].flatMap((one) => (one.kind === 'refused' ? one.lines : [])))
  const set = assembleForms({ syllabus: syllabus.value, of, bank: bank.value, forms: asked === '4' ? 4 : 2, seed })
  // A bank that serves the blueprint with nothing at all makes forms of no item.
  if (!FormSet.safeParse(set).success) return refuse([t('train.forms.nothing', { path: items })])
  const unwritten = await writeNewFolder(
    out,
    [
      ['forms.json', new TextEncoder().encode(`${JSON.stringify(set, null, 2)}\n`)],
      ['items.csv', writeCsv(itemRows(set, bank.value.items), { guard: 'none' })],
    ],
    t,
  )
  if (unwritten) return refuse([unwritten])
  for (const line of formLines(t, set, bank.value.items)) terminal.out(line)
  terminal.out(t('train.cli.written', { path: out, files: 'forms.json, items.csv' }))
  return EXIT.done
}

/**
 * `istmo form assemble FOLDER --out DIR [--items items.json] [--forms 2|4] [--seed N] [--sector SECTOR] [--country CC]`: parallel forms of the syllabus in the folder or of a variant of it, from its bank, with what
 * `istmo impact` needs to know of their items. The same seed gives the same forms; what the bank cannot give is said.
 */
export const formAssembleCommand: CliCommand = {
  name: 'form assemble',
  about: 'train.forms.assemble.about',
  usage: 'train.forms.assemble.usage',
  options: {
    out: { type: 'string', short: 'o' },
    items: { type: 'string' },
    forms: { type: 'string' },
    seed: { type: 'string' },
    ...VARIANT_OPTIONS,
  },
  run,
}
