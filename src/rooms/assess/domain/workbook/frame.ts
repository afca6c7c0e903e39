import type { Lang } from '#kernel/i18n/translate.ts'
import type { Condition, Country, Round, Sector, Source } from '#programme/package.ts'
import { nameOf } from '#programme/rules'
import { fold } from '#sheets/fold.ts'
import type { Theme } from '../../contract/package.ts'

/** What cells of a workbook may name: the programme's lists, and of the countries those whose workshops this person records. */
export type WorkbookFrame = {
  readonly countries: readonly Country[]
  /** Codes of countries, and `REG`, that rows may speak of. */
  readonly writable: ReadonlySet<string>
  readonly sectors: readonly Sector[]
  readonly conditions: readonly Condition[]
  readonly rounds: readonly Round[]
  readonly sources: readonly Pick<Source, 'code'>[]
  readonly themes: readonly Pick<Theme, 'code' | 'name_es' | 'name_en' | 'parent'>[]
}

export type Named = { readonly code: string; readonly name_es: string; readonly name_en: string }

/** Folded code or name in either language → code. */
const byName = (rows: readonly Named[]): ReadonlyMap<string, string> =>
  new Map(rows.flatMap(({ code, name_es, name_en }) => [code, name_es, name_en].map((word) => [fold(word), code] as const)))

const REGIONAL: Named = { code: 'REG', name_es: 'Regional', name_en: 'Regional' }

export const countriesByName = ({ countries }: WorkbookFrame) => byName([...countries, REGIONAL])
export const sectorsByName = ({ sectors }: WorkbookFrame) => byName(sectors)
export const conditionsByName = ({ conditions }: WorkbookFrame) => byName(conditions)
export const themesByName = ({ themes }: WorkbookFrame) => byName(themes)

/**
 * The words of a cell by which it names this code: a mistake is told in what its file says. Where they name it by no word of the programme's, what
 * was read is what was written.
 */
export const asWritten = (code: string, cell: string, column: string, frame: WorkbookFrame): string => {
  const { countries, sectors, conditions, themes } = frame
  const named: Readonly<Record<string, readonly Named[]>> = {
    country: [...countries, REGIONAL],
    sector: sectors,
    sectors,
    condition: conditions,
    themes,
  }
  const names = byName((named[column] ?? []).filter((one) => one.code === code))
  const words = cell.split(';').map((word) => word.trim())
  return words.find((word) => names.has(fold(word))) ?? code
}

/** Rounds by the number that a cell takes, each with its name. */
export const roundsNamed = (lang: Lang, { rounds }: WorkbookFrame): string =>
  rounds.map((round) => `${round.number} (${nameOf(lang, round)})`).join(', ')

/** What rows may speak of, as a hint may say it. */
export const writableCountries = ({ countries, writable }: WorkbookFrame): readonly Named[] =>
  [...countries, REGIONAL].filter(({ code }) => writable.has(code))
