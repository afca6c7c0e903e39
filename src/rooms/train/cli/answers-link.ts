import { type CliCommand, EXIT, type Invocation } from '#kernel/cli/command.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { cellText, type Grid } from '#sheets/grid.ts'
import { writeCsv } from '#sheets/write-csv.ts'
import { ImpactPlan } from '../contract/impact.ts'
import { readTable } from '../domain/impact/read-table.ts'
import type { TableFault } from '../domain/impact/table-fault.ts'
import { excerptOf } from '../domain/items/reading.ts'
import { linkRows, personOfSheet, reviewRows } from '../domain/linking/link-tables.ts'
import { acceptedTwice, type Decided, linkWaves, type WaveLinks } from '../domain/linking/link-waves.ts'
import { readCodes } from '../domain/linking/read-codes.ts'
import { ELEMENTS } from '../contract/elements.ts'
import { fewAlike } from './few-alike.ts'
import { type NewFile, writeNewFolder } from './new-folder.ts'
import { type Given, readTableFile } from './read-files.ts'

const { waves: WAVES } = ImpactPlan.parse({ schema: 'istmo/impact-plan/1' })
const SAID = ['', 'accept', 'reject', 'undecided']

const faultLines = (t: Translate, faults: readonly TableFault[]): readonly string[] => [
  t('train.cli.refused', { n: faults.length }),
  ...fewAlike(t, faults, ({ file, line, column, code, value }) => {
    const place = t('train.impact.place', { file, line, column, has: column === '' ? 'no' : 'yes' })
    const key = ['bad-code', 'not-a-letter', 'not-this-number', 'not-a-decision'].includes(code) ? 'train.linking' : 'train.impact'
    return `  ${t(`${key}.fault.${code}`, { place, column, value: excerptOf(value) })}`
  }),
]

/** What two people wrote into the list for review. */
const decisionsIn = (grid: Grid): { readonly decisions: readonly Decided[]; readonly faults: readonly TableFault[] } => {
  const table = readTable(grid, { needed: ['wave', 'first', 'later', 'decision1', 'decision2'], optional: ['cohort', ...ELEMENTS] })
  const faults = table.rows.flatMap((row) =>
    ['decision1', 'decision2']
      .filter((column) => !SAID.includes(row.at(column)))
      .map((column): TableFault => ({ file: grid.sheet, line: row.line, column, code: 'not-a-decision', value: row.at(column) })),
  )
  const decisions = table.rows.map((row): Decided => ({
    wave: row.at('wave'),
    first: row.at('first'),
    later: row.at('later'),
    by: [row.at('decision1'), row.at('decision2')],
  }))
  return { decisions, faults: [...table.faults, ...(table.faults.length > 0 ? [] : faults)] }
}

/** Responses with the person of each sheet in place of its code, where it is linked. */
const joined = (grid: Grid, persons: ReadonlyMap<string, string>): readonly (readonly string[])[] => {
  const at = (grid.rows[0]?.cells ?? []).findIndex((cell) => cellText(cell).trim() === 'person')
  return grid.rows.map(({ cells }, row) =>
    cells.map((cell, column) => {
      const text = cellText(cell)
      return row > 0 && column === at ? (persons.get(text) ?? text) : text
    }),
  )
}

const countLines = (t: Translate, waves: readonly WaveLinks[]): readonly string[] =>
  waves.flatMap(({ wave, links, review, unlinked, rejected, expected }) => {
    const of = (how: string) => links.filter((link) => link.how === how).length
    const rounded = (value: number) => Math.round(value * 100) / 100
    return [
      t('train.linking.counts', {
        wave,
        exact: of('exact'),
        tolerant: of('tolerant'),
        reviewed: of('reviewed'),
        review: review.length,
        rejected,
        first: unlinked.first.length,
        later: unlinked.later.length,
      }),
      t('train.linking.expected', { pairs: expected.pairs, exact: rounded(expected.exact), within: rounded(expected.withinOne) }),
    ]
  })

const optional = async (path: unknown, t: Translate): Promise<Given<Grid | null>> => {
  if (typeof path !== 'string') return { kind: 'read', value: null }
  const read = await readTableFile(path, t)
  return read.kind === 'read' ? { kind: 'read', value: read.value.grid } : read
}

const run = async ({ positionals, options, t, terminal }: Invocation): Promise<number> => {
  const refuse = (lines: readonly string[]): number => {
    for (const line of lines) terminal.err(line)
    return EXIT.refused
  }
  const [path, ...others] = positionals
  if (path === undefined || others.length > 0 || typeof options['out'] !== 'string')
    return refuse([`istmo ${t('train.linking.link.usage')}`])
  const [given, review, responses] = await Promise.all([
    readTableFile(path, t),
    optional(options['review'], t),
    optional(options['responses'], t),
  ])
  if (given.kind === 'refused' || review.kind === 'refused' || responses.kind === 'refused')
    return refuse([given, review, responses].flatMap((one) => (one.kind === 'refused' ? one.lines : [])))
  const { codes, faults } = readCodes(given.value.grid, WAVES)
  const decided = review.value ? decisionsIn(review.value) : { decisions: [], faults: [] }
  const all = [...faults, ...decided.faults]
  if (all.length > 0) return refuse(faultLines(t, all))
  const twice = acceptedTwice(decided.decisions)
  if (twice.length > 0) return refuse([t('train.linking.accepted-twice', { sheets: twice.join(', ') })])
  const waves = linkWaves(codes, WAVES, decided.decisions)
  if (waves.length === 0) return refuse([t('train.linking.one-wave', { path })])
  const files: NewFile[] = [
    ['links.csv', writeCsv(linkRows(waves), { guard: 'none' })],
    ['review.csv', writeCsv(reviewRows(waves), { guard: 'none' })],
  ]
  if (responses.value) files.push(['responses.csv', writeCsv(joined(responses.value, personOfSheet(codes, waves)), { guard: 'none' })])
  const unwritten = await writeNewFolder(options['out'], files, t)
  if (unwritten) return refuse([unwritten])
  for (const line of countLines(t, waves)) terminal.out(line)
  const asked = decided.decisions.filter(({ by }) => by.every((said) => said === 'accept')).length
  const idle = asked - waves.reduce((sum, { links }) => sum + links.filter(({ how }) => how === 'reviewed').length, 0)
  if (idle > 0) terminal.err(t('train.linking.idle', { n: idle }))
  terminal.out(t('train.cli.written', { path: options['out'], files: files.map(([name]) => name).join(', ') }))
  terminal.out(t('train.linking.delete'))
  return EXIT.done
}

/**
 * `istmo answers link CODES.csv --out DIR [--review review.csv] [--responses responses.csv]`: sheets of several waves linked by self-made codes: who is linked and
 * how, and the pairs on which two people decide. With responses, those of linked sheets come out under one person.
 */
export const answersLinkCommand: CliCommand = {
  name: 'answers link',
  about: 'train.linking.link.about',
  usage: 'train.linking.link.usage',
  options: { out: { type: 'string', short: 'o' }, review: { type: 'string' }, responses: { type: 'string' } },
  run,
}
