import { lastDayAmong } from '#programme/rules'
import type { ProgrammePackage } from '../../contract/package.ts'
import { releasable } from '../../domain/release/releasable.ts'
import { textKey, textKeysOf, type WrittenText } from '../../domain/reviewed/texts.ts'
import { keepLately } from '../draft/keep-lately.ts'
import { printedOf } from '../release/printed.ts'

/** Keys alone, by what they were worked out from: whoever turns the pages of a draft asks at each. */
const kept = keepLately<ReadonlySet<string>>({ entries: 12, bytes: 1_000_000 })

type Read = { readonly source: ProgrammePackage; readonly dataHash: string }

/** Of texts which of them a release of today would not print: these hold up nothing, and are counted apart wherever they are counted. */
export const leftOutOf = ({ source, dataHash }: Read, now: string): ((text: WrittenText) => boolean) => {
  const day = lastDayAmong(
    source.tables.countries.map(({ code }) => code),
    now,
  )
  const make = () => {
    const made = textKeysOf(printedOf(releasable(source, day)).source)
    return { made, bytes: [...made].reduce((sum, { length }) => sum + length, 0) }
  }
  const held = kept(`${dataHash} ${day}`, make)
  return (text) => !held.has(textKey(text))
}
