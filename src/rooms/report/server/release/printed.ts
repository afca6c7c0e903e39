import type { Lang } from '#kernel/i18n/translate.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { compose } from '../../domain/compose.ts'
import type { ComposeProblem } from '../../domain/edition.ts'
import { type Printed, printedOnly } from '../../domain/release/printed-only.ts'
import { absentIn } from '../../domain/unreleased.ts'
import { reportWords } from '../../messages.ts'
import { keepLately } from '../draft/keep-lately.ts'
import { writtenOf } from '../make/make-report.ts'

type Made = Printed & { readonly problems: readonly ComposeProblem[] }

/** Names alone, of as many programmes as a server has in hand: a board is looked at more often than the data move. */
const kept = keepLately<Made>({ entries: 12, bytes: 1_000_000 })

const madeOf = (source: ProgrammePackage): Made => {
  const composedIn = (lang: Lang) => compose(source, reportWords(lang), { version: null, dataHash: '' })
  const [es, en] = [composedIn('es'), composedIn('en')]
  return { sentences: es.sentences.map(({ id }) => ({ id })), passages: es.passages, problems: [...es.problems, ...en.problems] }
}

type PrintedOf = {
  readonly source: ProgrammePackage
  /** What of it cannot be printed, in either language. */
  readonly problems: readonly ComposeProblem[]
}

/** Of a package what its report prints; it is composed once for everybody who asks of the same data. */
export const printedOf = (given: ProgrammePackage): PrintedOf => {
  const make = () => {
    const made = madeOf(given)
    return { made, bytes: JSON.stringify(made).length }
  }
  const made = kept(writtenOf(given).dataHash, make)
  const source = printedOnly(given, made)
  return { source, problems: [...absentIn(source), ...made.problems] }
}
