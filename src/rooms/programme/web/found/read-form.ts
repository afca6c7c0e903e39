import { readNumber } from '#ui/components/number-field/read-number.ts'
import { orNull, trimmedOf } from '#ui/client/form-values.ts'
import type { InputOf } from '#ui/client/request.ts'
import type { createProgramme } from '../../contract/operations.ts'
import { STARTER_CONDITIONS, STARTER_SECTORS } from '../../contract/starter-frame.ts'
import { countryNames } from './countries.ts'

type Input = InputOf<typeof createProgramme>
type List = 'sectors' | 'conditions' | 'rounds'

/** The rows of a list that were written by hand, in their order; each field stands under `sectors.own.0.nameEs`. */
const ownRows = <Name extends string>(values: FormData, list: List, names: readonly Name[]): Record<Name, string>[] => {
  const rows = Array.from({ length: Number(values.get(`${list}.own`) ?? 0) }, (_, at) => at)
  const row = (at: number) => names.map((name) => [name, trimmedOf(values, `${list}.own.${at}.${name}`)])
  return rows.map((at) => Object.fromEntries(row(at)) as Record<Name, string>)
}

const NAMED = ['code', 'nameEs', 'nameEn'] as const
/** What is no number goes as it was typed, so that the server says that it is none: JSON would make nothing of it. */
const yearOf = (year: string): number | string | null => {
  const read = readNumber(year)
  if (read.kind === 'empty') return null
  return read.kind === 'number' ? read.value : year
}

const conditionsOf = (values: FormData) => {
  const taken = new Set(values.getAll('conditions').map(String))
  const offered = STARTER_CONDITIONS.filter(({ code }) => taken.has(code)).map((condition) => ({
    ...condition,
    foldsInto: condition.foldsInto !== null && taken.has(condition.foldsInto) ? condition.foldsInto : null,
  }))
  return [...offered, ...ownRows(values, 'conditions', [...NAMED, 'definitionEs', 'definitionEn'])]
}

/** The programme that the form describes. */
export const programmeFrom = (values: FormData): Input => {
  const sectors = new Set(values.getAll('sectors').map(String))
  return {
    code: trimmedOf(values, 'code').toUpperCase(),
    nameEs: trimmedOf(values, 'nameEs'),
    nameEn: trimmedOf(values, 'nameEn'),
    areaEs: trimmedOf(values, 'areaEs'),
    areaEn: trimmedOf(values, 'areaEn'),
    startsOn: trimmedOf(values, 'startsOn'),
    endsOn: orNull(values, 'endsOn'),
    disclaimerEs: trimmedOf(values, 'disclaimerEs'),
    disclaimerEn: trimmedOf(values, 'disclaimerEn'),
    countries: values.getAll('countries').map((country) => {
      const code = String(country)
      return { code, ...countryNames(code), workshopLanguage: trimmedOf(values, `language.${code}`) === 'en' ? 'en' : 'es' }
    }),
    sectors: [...STARTER_SECTORS.filter(({ code }) => sectors.has(code)), ...ownRows(values, 'sectors', NAMED)],
    conditions: conditionsOf(values),
    rounds: ownRows(values, 'rounds', ['nameEs', 'nameEn', 'fromYear', 'toYear']).map(({ fromYear, toYear, ...names }, at) => ({
      ...names,
      number: at + 1,
      fromYear: yearOf(fromYear) as number,
      toYear: yearOf(toYear) as number | null,
    })),
  }
}

/** The server names a row by its place in the whole list; the form by its place among those written by hand. */
export const faultyField = (field: string, offered: Readonly<Record<string, number>>): string => {
  const [list = '', at = '', name] = field.split('.')
  if (name === undefined || offered[list] === undefined) return field
  return `${list}.own.${Number(at) - offered[list]}.${name}`
}

export const offeredIn = (values: FormData): Readonly<Record<List, number>> => ({
  sectors: values.getAll('sectors').length,
  conditions: values.getAll('conditions').length,
  rounds: 0,
})
