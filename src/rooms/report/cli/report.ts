import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { EXIT, type CliCommand, type Invocation } from '#kernel/cli/command.ts'
import { isThere, readFolder, type Files } from '#kernel/files/folder.ts'
import { LANGS, type Lang } from '#kernel/i18n/translate.ts'
import { readArchive } from '#sheets/archive.ts'
import { makeReport, type Progress, type ReportOutcome } from '../server/make/make-report.ts'
import { FORMATS } from '../server/make/protocol.ts'

type Refusal = { kind: 'refusal'; text: string }

const chosen = <Item extends string>(asked: unknown, known: readonly Item[]): readonly Item[] | null => {
  if (typeof asked !== 'string') return known
  const items = asked.split(',')
  return items.every((item): item is Item => known.includes(item as Item)) ? known.filter((item) => items.includes(item)) : null
}

const filesOf = async (path: string, { t }: Invocation): Promise<Files | Refusal> => {
  const found = await stat(path).catch(() => null)
  if (!found) return { kind: 'refusal', text: t('report.cli.no-package', { path }) }
  if (found.isDirectory()) return readFolder(path)
  const archive = readArchive(new Uint8Array(await readFile(path)))
  return archive.kind === 'read'
    ? archive.files
    : { kind: 'refusal', text: t('report.cli.no-archive', { path, why: archive.message[t.lang] }) }
}

/** A folder that this command did not make is not replaced unless told so. */
const isOurs = async (out: string): Promise<boolean> => {
  if (!(await isThere(out))) return true
  const files = await readFolder(out)
  return files.size === 0 || files.has('manifest.json')
}

const progressLine = ({ t }: Invocation, { lang, step }: Progress): string =>
  lang
    ? t('report.cli.step-edition', { lang: t(`report.cli.lang-${lang}`), step: t(`report.cli.step-${step}`) })
    : t(`report.cli.step-${step}`)

const answer = ({ t, terminal }: Invocation, outcome: ReportOutcome, out: string): number => {
  switch (outcome.kind) {
    case 'made':
      for (const file of outcome.files)
        terminal.out(t('report.cli.file', { path: file.path, kilobytes: Math.ceil(file.bytes / 1024), sha256: file.sha256.slice(0, 16) }))
      for (const sentence of outcome.stale) terminal.err(t('report.cli.stale', { sentence }))
      terminal.out(t('report.cli.made', { out, hash: outcome.dataHash }))
      return EXIT.done
    case 'refused':
      terminal.err(t('report.cli.refused', { errors: outcome.errors.length }))
      for (const error of outcome.errors) terminal.err(`  ${error.sheet} ${error.cell}: ${error.message[t.lang]}`)
      return EXIT.refused
    case 'unprintable':
      terminal.err(t('report.cli.unprintable', { problems: outcome.problems.length }))
      for (const problem of outcome.problems)
        terminal.err(`  ${t(`report.cli.problem-${problem.code}`, { where: problem.where, found: problem.found })}`)
      return EXIT.refused
    case 'cancelled':
      terminal.err(t('report.cli.cancelled', { out }))
      return EXIT.cancelled
  }
}

const run = async (invocation: Invocation): Promise<number> => {
  const { positionals, options, t, terminal } = invocation
  const refuse = (text: string): number => {
    terminal.err(text)
    return EXIT.refused
  }
  const langs = chosen<Lang>(options.lang, LANGS)
  const formats = chosen(options.formats, FORMATS)
  const [source] = positionals
  if (!source || !langs || !formats) return refuse(t('report.cli.bad-options'))
  const out = resolve(String(options.out ?? 'out'))
  if (!options.force && !(await isOurs(out))) return refuse(t('report.cli.not-ours', { out }))
  const files = await filesOf(resolve(source), invocation)
  if ('kind' in files) return refuse(files.text)
  const onProgress = (progress: Progress) => (options.quiet ? undefined : terminal.err(progressLine(invocation, progress)))
  const outcome = await makeReport({ files, langs, formats, version: null, out }, onProgress, terminal.signal)
  if (!options.json) return answer(invocation, outcome, out)
  terminal.out(JSON.stringify({ ...outcome, out }))
  return outcome.kind === 'made' ? EXIT.done : outcome.kind === 'cancelled' ? EXIT.cancelled : EXIT.refused
}

/** `istmo report PACKAGE --out DIR`: the main job, from a package to the report in every format. */
export const reportCommand: CliCommand = {
  name: 'report',
  about: 'report.cli.about',
  usage: 'report.cli.usage',
  options: {
    out: { type: 'string', short: 'o' },
    lang: { type: 'string' },
    formats: { type: 'string' },
    force: { type: 'boolean' },
    quiet: { type: 'boolean', short: 'q' },
    json: { type: 'boolean' },
  },
  run,
}
