import type { ProgrammePackage } from '../../contract/package.ts'
import { compose } from '../../domain/compose.ts'
import { type Printed, printedOnly } from '../../domain/release/printed-only.ts'
import { reportWords } from '../../messages.ts'
import { keepLately } from '../draft/keep-lately.ts'
import { writtenOf } from '../make/make-report.ts'

/** Names alone, of as many programmes as a server has in hand: a board is looked at more often than the data move. */
const kept = keepLately<Printed>({ entries: 12, bytes: 1_000_000 })

const printedIn = (source: ProgrammePackage): Printed => {
  const { sentences, passages } = compose(source, reportWords('es'), { version: null, dataHash: '' })
  return { sentences: sentences.map(({ id }) => ({ id })), passages }
}

/** Of a package what its report prints; it is composed once for everybody who asks of the same data. */
export const printedOf = (source: ProgrammePackage): ProgrammePackage => {
  const make = () => {
    const made = printedIn(source)
    return { made, bytes: JSON.stringify(made).length }
  }
  return printedOnly(source, kept(writtenOf(source).dataHash, make))
}
