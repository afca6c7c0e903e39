import { writeCsv } from '#sheets/write-csv.ts'
import type { Impact, ImpactResult, Scope } from '../../contract/impact.ts'

const SCOPE = [
  'wave',
  'from',
  'form',
  'item',
  'country',
  'language',
  'arm',
  'question',
  'behaviour',
  'vignettes',
  'contrast',
] as const satisfies readonly (keyof Scope)[]

const HEAD = [
  'data',
  'statistic',
  ...SCOPE,
  'status',
  'verdict',
  'value',
  'low',
  'high',
  'level',
  'interval',
  'se',
  'df',
  'p',
  'n',
  'clusters',
  'code',
  'need',
  'have',
  'rule',
  'method',
  'source',
  'warnings',
  'note_es',
  'note_en',
]

const rowOf = (kind: Impact['dataKind'], result: ImpactResult): readonly (string | number)[] => {
  const { scope, interval, note, warnings } = result
  return [
    kind,
    result.statistic,
    ...SCOPE.map((name) => scope[name] ?? ''),
    result.status,
    result.verdict ?? '',
    result.value ?? '',
    interval?.low ?? '',
    interval?.high ?? '',
    interval?.level ?? '',
    interval?.method ?? '',
    result.se ?? '',
    result.df ?? '',
    result.p ?? '',
    result.n ?? '',
    result.clusters ?? '',
    result.code ?? '',
    result.need ?? '',
    result.have ?? '',
    result.rule,
    result.method,
    result.source,
    warnings.join(' '),
    note.es,
    note.en,
  ]
}

/** Every number of a report as one table for a spreadsheet; whether the data are real stands in each row, since rows are copied. */
export const numbersCsv = ({ dataKind, results }: Impact): string =>
  new TextDecoder().decode(writeCsv([HEAD, ...results.map((result) => rowOf(dataKind, result))], { guard: 'formulas' }))
