import { type CliCommand, EXIT, type Invocation } from '#kernel/cli/command.ts'
import { refusedUsage } from '#kernel/cli/refused.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Syllabus } from '../contract/syllabus.ts'
import { composeChange } from '../domain/print/compose-change.ts'
import { changedWords } from '../domain/syllabus/changed-words.ts'
import { type Difference, diffSyllabus, diffVersions, type Entry, type FieldChange, type Texts } from '../domain/syllabus/diff.ts'
import { makeDocuments } from './make-documents.ts'
import type { Given } from './read-files.ts'
import { readJson } from './read-json.ts'
import { refusedFiles } from './refused-files.ts'
import { readSyllabusFolder } from './syllabus-folder.ts'
import { syllabusWords } from '../server/syllabus/print/syllabus-words.ts'

/** A folder with its chapters, or a syllabus alone. */
const readVersion = async (path: string, t: Translate): Promise<Given<Texts>> => {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isFolder) return readSyllabusFolder(path, t)
  const read = await readJson(path, Syllabus, t)
  return read.kind === 'read' ? { kind: 'read', value: { syllabus: read.value, chapters: [] } } : read
}

/** Chapters are compared where both sides have them: a syllabus alone says nothing of its chapters. */
const between = (before: Texts, after: Texts): Difference =>
  before.chapters.length > 0 && after.chapters.length > 0 ? diffVersions(before, after) : diffSyllabus(before.syllabus, after.syllabus)

const MARKS = { same: ['', ''], gone: ['[-', '-]'], new: ['{+', '+}'] } as const

/** A changed text as one line: `[-gone-] {+new+}`. */
const marked = ({ before, after }: { readonly before: string; readonly after: string }): string =>
  changedWords(before, after)
    .map(({ kind, text }) => `${MARKS[kind][0]}${text.trim()}${MARKS[kind][1]}`)
    .join(' ')

const fieldLines = (t: Translate, { field, texts, values }: FieldChange): readonly string[] => {
  const name = t('train.diff.field', { field })
  if (texts) return Object.entries(texts).map(([lang, words]) => `  ${name} (${lang}): ${marked(words)}`)
  return values ? [`  ${name}: ${JSON.stringify(values.before)} → ${JSON.stringify(values.after)}`] : []
}

const entryLines = (t: Translate, { part, code, change, text, fields }: Entry): readonly string[] => [
  t(`train.diff.${change}`, { part: t('train.diff.part', { part }), code, text: text[t.lang] }),
  ...fields.flatMap((field) => fieldLines(t, field)),
]

const diffLines = (t: Translate, { from, to, entries, least }: Difference): readonly string[] => [
  ...entries.flatMap((entry) => entryLines(t, entry)),
  t('train.diff.lead', { n: entries.length, least }),
  t('train.diff.hashes', { from: from.sha256, to: to.sha256 }),
]

const run = async (invocation: Invocation): Promise<number> => {
  const { positionals, options, t, terminal } = invocation
  const [a, b, ...others] = positionals
  if (a === undefined || b === undefined || others.length > 0) return refusedUsage(invocation, 'train.cli.diff-usage')
  const [before, after] = await Promise.all([readVersion(a, t), readVersion(b, t)])
  if (before.kind === 'refused' || after.kind === 'refused')
    return refusedFiles(
      invocation,
      [before, after].filter((one) => one.kind === 'refused'),
    )
  const difference = between(before.value, after.value)
  if (typeof options['out'] === 'string') {
    const documents = (['es', 'en'] as const).map((lang) => ({
      name: `change.${lang}`,
      compose: () => composeChange(difference, after.value.syllabus, syllabusWords(lang)),
    }))
    return makeDocuments(invocation, { out: resolve(options['out']), documents })
  }
  if (options['json']) terminal.out(JSON.stringify({ schema: 'istmo/syllabus-diff/1', ...difference }, null, 2))
  else for (const line of diffLines(t, difference)) terminal.out(line)
  return EXIT.done
}

/**
 * `istmo syllabus diff A B [--json | --out DIR]`: what changed between two versions, module by module and outcome by outcome, with the words that went and
 * came; into a folder, as the two pages for whoever voted.
 */
export const syllabusDiffCommand: CliCommand = {
  name: 'syllabus diff',
  about: 'train.cli.diff-about',
  usage: 'train.cli.diff-usage',
  options: {
    json: { type: 'boolean' },
    out: { type: 'string', short: 'o' },
    force: { type: 'boolean' },
    quiet: { type: 'boolean', short: 'q' },
  },
  run,
}
