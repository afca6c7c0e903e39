import { lastDayAmong } from '#programme/rules'
import type { ProgrammePackage } from '../../contract/package.ts'
import { releasable } from '../../domain/release/releasable.ts'
import { textKey, type WrittenText, writtenTexts } from '../../domain/reviewed/texts.ts'
import { printedOf } from '../release/printed.ts'

/** Of texts which of them a release of today would not print: these hold up nothing, and are counted apart wherever they are counted. */
export const leftOutOf = (source: ProgrammePackage, now: string): ((text: WrittenText) => boolean) => {
  const countries = source.tables.countries.map(({ code }) => code)
  const held = new Set(writtenTexts(printedOf(releasable(source, lastDayAmong(countries, now))).source).map(textKey))
  return (text) => !held.has(textKey(text))
}
