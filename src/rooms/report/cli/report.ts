import { resolve } from 'node:path'
import { z } from 'zod'
import { EXIT, type CliCommand, type Invocation } from '#kernel/cli/command.ts'
import type { FindPlace } from '#kernel/cli/command-line.ts'
import { refusedForeign } from '#kernel/cli/refused-foreign.ts'
import { refused } from '#kernel/cli/refused.ts'
import { whyUnwritten } from '#kernel/cli/why-unwritten.ts'
import { foreignIn } from '#kernel/files/foreign.ts'
import { LANGS, type Lang } from '#kernel/i18n/translate.ts'
import { EXAMPLE } from '../server/example.ts'
import { type Loaded, loadPackage } from '../server/load-package.ts'
import { makeReport, type Progress, type ReportOutcome, type Unread } from '../server/make/make-report.ts'
import { FORMATS } from '../server/make/protocol.ts'
import { progressLine, sayRefusal, sayUnloaded, sayUnread, sayUnreleased } from './outcome.ts'

const chosen = <Item extends string>(asked: unknown, known: readonly Item[]): readonly Item[] | null => {
  if (typeof asked !== 'string') return known
  const items = asked.split(',')
  return items.every((item): item is Item => known.includes(item as Item)) ? known.filter((item) => items.includes(item)) : null
}

const answer = (invocation: Invocation, outcome: ReportOutcome, out: string): number => {
  const { t, terminal } = invocation
  if (outcome.kind !== 'made') return sayRefusal(invocation, outcome, out)
  for (const file of outcome.files)
    terminal.out(t('report.cli.file', { path: file.path, kilobytes: Math.ceil(file.bytes / 1024), sha256: file.sha256.slice(0, 16) }))
  for (const sentence of outcome.stale) terminal.err(t('report.cli.stale', { sentence }))
  sayUnread(invocation, outcome.unreviewed)
  sayUnreleased(invocation, outcome.unreleased)
  terminal.out(t('report.cli.made', { out, hash: outcome.dataHash }))
  return EXIT.done
}

const EXITS: Readonly<Record<ReportOutcome['kind'], number>> = {
  made: EXIT.done,
  refused: EXIT.refused,
  unprintable: EXIT.refused,
  cancelled: EXIT.cancelled,
}

/** What looks like a path is one; a plain word that names no folder or file here is the code of a programme in the database. */
const CODE = /^[A-Za-z0-9-]{2,24}$/

type Source = { readonly loaded: (Loaded & { readonly unread?: readonly Unread[] }) | 'refused'; readonly given: boolean }

const sourceOf = async (invocation: Invocation, findPlace: FindPlace, source: string): Promise<Source> => {
  const loaded = await loadPackage(resolve(source))
  if (loaded.kind !== 'missing' || !CODE.test(source)) return { loaded, given: true }
  const place = await findPlace(invocation)
  const { loadedFromDatabase } = await import('./in-database.ts')
  return { loaded: place ? await loadedFromDatabase(invocation, place, source) : 'refused', given: false }
}

const run = async (invocation: Invocation, findPlace: FindPlace): Promise<number> => {
  const { positionals, options, t, terminal } = invocation
  const langs = chosen<Lang>(options.lang, LANGS)
  const formats = chosen(options.formats, FORMATS)
  const asOf = options['as-of'] === undefined ? null : z.iso.date().safeParse(options['as-of'])
  const [source = EXAMPLE, second] = positionals
  if (second !== undefined) return refused(invocation, { code: 'command.incomplete', said: [t('report.cli.one-package', { second })] })
  const bad = (option: string, takes: string) => {
    const [flag, value] = [`--${option}`, String(options[option])]
    return refused(invocation, {
      code: 'flag.invalid',
      said: [t('report.cli.bad-value', { option: flag, value, takes })],
      details: { flag, value },
    })
  }
  if (!langs) return bad('lang', LANGS.join(', '))
  if (!formats) return bad('formats', FORMATS.join(', '))
  if (asOf?.success === false) return bad('as-of', t('report.cli.a-date'))
  const out = resolve(String(options.out ?? 'out'))
  const unwritten = (error: unknown): number => {
    const why = whyUnwritten(error)
    if (why === undefined) throw error
    return refused(invocation, { code: 'file.unwritten', said: [t('cli.file-unwritten', { path: out, why })], details: { path: out, why } })
  }
  const foreign = await foreignIn(out).catch(unwritten)
  if (typeof foreign === 'number') return foreign
  if (!options.force && foreign.length > 0) return refusedForeign(invocation, out, foreign)
  const { loaded, given } = await sourceOf(invocation, findPlace, source)
  if (loaded === 'refused') return EXIT.refused
  if (loaded.kind === 'missing' && !given)
    return refused(invocation, {
      code: 'record.not-found',
      said: [t('report.cli.no-package', { path: source })],
      details: { programme: source },
    })
  if (loaded.kind !== 'loaded') return sayUnloaded(invocation, loaded, source)
  const onProgress = (progress: Progress) => (options.quiet ? undefined : terminal.err(progressLine(invocation, progress)))
  const { files, unread } = loaded
  const order = { files, given, langs, formats, version: null, out, asOf: asOf?.data ?? null, ...(unread && { unread }) }
  const outcome = await makeReport(order, onProgress, terminal.signal).catch(unwritten)
  if (typeof outcome === 'number') return outcome
  if (!options.json) return answer(invocation, outcome, out)
  if (outcome.kind !== 'made') sayRefusal(invocation, outcome, out)
  terminal.out(JSON.stringify({ ...outcome, out }))
  return EXITS[outcome.kind]
}

/**
 * `istmo report [PACKAGE | CODE] --out DIR`: the main job, from a package, a programme of the database or the example to the report in
 * every format.
 */
export const reportCommand = (findPlace: FindPlace): CliCommand => ({
  name: 'report',
  about: 'report.cli.about',
  usage: 'report.cli.usage',
  options: {
    out: { type: 'string', short: 'o' },
    lang: { type: 'string' },
    formats: { type: 'string' },
    'as-of': { type: 'string' },
    force: { type: 'boolean' },
    quiet: { type: 'boolean', short: 'q' },
    json: { type: 'boolean' },
  },
  run: (invocation) => run(invocation, findPlace),
})
