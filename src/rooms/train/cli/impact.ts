import { type CliCommand, EXIT, type Invocation } from '#kernel/cli/command.ts'
import { refusedUsage } from '#kernel/cli/refused.ts'
import { type Translate, translator } from '#kernel/i18n/translate.ts'
import { ImpactPlan } from '../contract/impact.ts'
import { impactOf, type Words } from '../domain/impact/impact.ts'
import { readStudy } from '../domain/impact/read-study.ts'
import type { TableFault } from '../domain/impact/table-fault.ts'
import { trainMessages } from '../messages.ts'
import { fewAlike } from './few-alike.ts'
import { impactLines } from './impact-lines.ts'
import { jsonOf, makeReport, reportAsked } from './impact-report.ts'
import { type GivenTable, readPlanFile, readTableFile } from './read-files.ts'
import { refusedFiles } from './refused-files.ts'

const NO_PLAN = ImpactPlan.parse({ schema: 'istmo/impact-plan/1' })
const words: Words = { es: translator('es', trainMessages), en: translator('en', trainMessages) }

const placeOf = (t: Translate, { file, line, column }: TableFault): string =>
  t('train.impact.place', { file, line, column, has: column === '' ? 'no' : 'yes' })

/** In sentences of each kind as many as tell what it is; for programs every one. */
const refusedFor = (invocation: Invocation, faults: readonly TableFault[]): number => {
  const { t } = invocation
  const message = (fault: TableFault): string =>
    t(`train.impact.fault.${fault.code}`, { place: placeOf(t, fault), column: fault.column, value: fault.value })
  const lines = [t('train.cli.refused', { n: faults.length }), ...fewAlike(t, faults, (fault) => `  ${message(fault)}`)]
  return refusedFiles(invocation, [{ lines, errors: faults.map((fault) => ({ ...fault, message: message(fault) })) }])
}

/** Tables that may be given, in the order in which they are listed. */
const TABLES = ['persons', 'responses', 'items', 'reactions', 'observations'] as const

/** JSON and a report are two answers; what belongs to a report alone would be lost without one. */
const isMixed = (options: Invocation['options']): boolean =>
  typeof options['report'] === 'string' ? options['json'] === true : ['about', 'date', 'lang'].some((name) => options[name] !== undefined)

/** A hash as it was noted, in whatever case and with what a tool wrote after it. */
const notedHash = (given: unknown): string | undefined =>
  typeof given === 'string' ? given.trim().split(/\s/)[0]?.toLowerCase() : undefined

const run = async (invocation: Invocation): Promise<number> => {
  const { positionals, options, t, terminal } = invocation
  const pathOf = (name: string): string => (typeof options[name] === 'string' ? options[name] : '')
  const [persons, responses, plan] = [pathOf('persons'), pathOf('responses'), pathOf('plan')]
  if (persons === '' || responses === '' || positionals.length > 0 || isMixed(options))
    return refusedUsage(invocation, 'train.cli.impact-usage')
  const asked = TABLES.filter((table) => pathOf(table) !== '')
  const tables = await Promise.all(asked.map((table) => readTableFile(pathOf(table), t)))
  const given = plan === '' ? ({ kind: 'read', value: { plan: NO_PLAN } } as const) : await readPlanFile(plan, t)
  const report = await reportAsked(invocation)
  const unread = [...tables, given, report].filter((one) => one.kind === 'refused')
  const files = new Map<string, GivenTable>(tables.flatMap((one, at) => (one.kind === 'read' ? [[asked[at] ?? '', one.value]] : [])))
  const [people, answers] = [files.get('persons'), files.get('responses')]
  if (unread.length > 0 || given.kind === 'refused' || report.kind === 'refused' || !people || !answers)
    return refusedFiles(invocation, unread)
  const noted = notedHash(options['locked'])
  const sha256 = 'sha256' in given.value ? given.value.sha256 : undefined
  if (noted !== undefined && noted !== sha256)
    return refusedFiles(invocation, [
      { lines: [t('train.cli.plan-changed', { noted, has: sha256 ?? '', is: sha256 === undefined ? 'none' : 'other' })] },
    ])
  const gridOf = (table: string) => files.get(table)?.grid ?? null
  const grids = {
    persons: people.grid,
    responses: answers.grid,
    items: gridOf('items'),
    reactions: gridOf('reactions'),
    observations: gridOf('observations'),
  }
  const read = readStudy(grids, given.value.plan.waves)
  if (read.faults.length > 0) return refusedFor(invocation, read.faults)
  const inputs = [...files].map(([table, { grid, sha256: hash }]) => ({
    file: grid.sheet,
    table,
    rows: grid.rows.length - 1,
    sha256: hash,
    ignored: [...(read.ignored[table] ?? [])],
  }))
  const dataKind = report.value?.about.dataKind
  const impact = impactOf(
    {
      study: read.study,
      plan: given.value.plan,
      isPlanned: plan !== '',
      inputs,
      ...(dataKind && { dataKind }),
      isLocked: noted !== undefined,
      ...(sha256 !== undefined && { planSha256: sha256 }),
    },
    words,
  )
  if (report.value) return makeReport(invocation, { ...report.value, impact, plan: given.value.plan }, words)
  if (options['json']) terminal.out(jsonOf(impact))
  else for (const line of impactLines(t, impact)) terminal.out(line)
  return EXIT.done
}

/**
 * `istmo impact --persons P.csv --responses R.csv [--items I.csv] [--reactions Q.csv] [--observations B.csv] [--plan plan.json [--locked SHA256]] [--json | --report DIR --date YYYY-MM-DD]`: what a training measured, as sentences, as
 * JSON, or as a report to be printed. Needs no database and no network, and keeps
 * nothing. Exit 0 also where numbers are refused; 2, with no number on standard output, where a file is.
 */
export const impactCommand: CliCommand = {
  name: 'impact',
  about: 'train.cli.impact-about',
  usage: 'train.cli.impact-usage',
  options: {
    persons: { type: 'string' },
    responses: { type: 'string' },
    items: { type: 'string' },
    reactions: { type: 'string' },
    observations: { type: 'string' },
    plan: { type: 'string' },
    json: { type: 'boolean' },
    locked: { type: 'string' },
    report: { type: 'string' },
    about: { type: 'string' },
    date: { type: 'string' },
    lang: { type: 'string' },
    force: { type: 'boolean' },
    quiet: { type: 'boolean', short: 'q' },
  },
  run,
}
