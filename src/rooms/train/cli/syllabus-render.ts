import { resolve } from 'node:path'
import { type CliCommand, EXIT, type Invocation } from '#kernel/cli/command.ts'
import { LANGS, type Lang } from '#kernel/i18n/translate.ts'
import { seedLaw } from '#law/rules'
import { chapterBooks } from '../domain/chapter/compose-chapter.ts'
import { USES } from '../contract/print-operations.ts'
import { composeSyllabus } from '../domain/print/compose-syllabus.ts'
import { type Assessed, chainOf } from '../domain/syllabus/chain.ts'
import { faultLine, faultsOf } from '../domain/syllabus/all-faults.ts'
import { type DocumentsOrder, makeDocuments } from './make-documents.ts'
import { type VariantOf, variantOf } from '../domain/syllabus/variant.ts'
import { readAssessed } from './read-assessed.ts'
import { type SyllabusFolder, readSyllabusFolder } from './syllabus-folder.ts'
import { syllabusWords } from '../server/syllabus/print/syllabus-words.ts'
import { VARIANT_OPTIONS, variantAsked } from './variant-asked.ts'

const chosenLangs = (asked: unknown): readonly Lang[] | null => {
  if (typeof asked !== 'string') return LANGS
  const items = asked.split(',')
  return items.every((item) => LANGS.some((lang) => lang === item)) ? LANGS.filter((lang) => items.includes(lang)) : null
}

type Whole = { readonly folder: SyllabusFolder; readonly assessed: Assessed | undefined; readonly of: Omit<VariantOf, 'lang'> }

const documentsOf = ({ folder, assessed, of }: Whole, lang: Lang): DocumentsOrder['documents'] => {
  const { syllabus, chapters, items } = folder
  const [t, law] = [syllabusWords(lang), seedLaw()]
  const chain = assessed && chainOf(syllabus, assessed, items)
  return [
    {
      name: `syllabus.${lang}`,
      compose: () => composeSyllabus({ syllabus, variant: variantOf(syllabus, { ...of, lang }), law, ...(chain && { chain }) }, t),
    },
    ...chapters.flatMap((chapter) => {
      const bookOf = chapterBooks({ chapter, syllabus, law }, t)
      return USES.map((use) => ({ name: `${chapter.id}-${use}.${lang}`, compose: () => bookOf(use) }))
    }),
  ]
}

const run = async (invocation: Invocation): Promise<number> => {
  const { positionals, options, t, terminal } = invocation
  const refuse = (lines: readonly string[]): number => {
    for (const line of lines) terminal.err(line)
    return EXIT.refused
  }
  const [folder, ...others] = positionals
  const langs = chosenLangs(options['lang'])
  const of = variantAsked(options)
  if (folder === undefined || others.length > 0 || !langs || !of || typeof options['out'] !== 'string')
    return refuse([`istmo ${t('train.cli.render-usage')}`])
  const [read, assessed] = await Promise.all([
    readSyllabusFolder(folder, t),
    typeof options['package'] === 'string' ? readAssessed(options['package'], t) : undefined,
  ])
  if (read.kind === 'refused' || assessed?.kind === 'refused')
    return refuse([...(read.kind === 'refused' ? read.lines : []), ...(assessed?.kind === 'refused' ? assessed.lines : [])])
  const errors = faultsOf(read.value, { assessed: assessed?.value, law: seedLaw().law }).filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return refuse([...errors.map((fault) => faultLine(t, fault)), t('train.cli.unprintable', { n: errors.length })])
  const documents = langs.flatMap((lang) => documentsOf({ folder: read.value, assessed: assessed?.value, of }, lang))
  return makeDocuments(invocation, { out: resolve(options['out']), documents })
}

/**
 * `istmo syllabus render FOLDER --out DIR [--package PACKAGE] [--sector SECTOR] [--country CC] [--lang es,en]`: the syllabus or a variant of it, and of each chapter the manual, the workbook and the facilitator's guide, in
 * PDF, DOCX and HTML. A folder with an error is not printed.
 */
export const syllabusRenderCommand: CliCommand = {
  name: 'syllabus render',
  about: 'train.cli.render-about',
  usage: 'train.cli.render-usage',
  options: {
    out: { type: 'string', short: 'o' },
    lang: { type: 'string' },
    package: { type: 'string' },
    ...VARIANT_OPTIONS,
    force: { type: 'boolean' },
    quiet: { type: 'boolean', short: 'q' },
  },
  run,
}
