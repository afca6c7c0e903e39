import { canonicalHash } from '#law/rules'
import type { FormSet } from '../../contract/forms.ts'
import { signsOf } from './answer.ts'
import type { Sheet } from './read-sheet.ts'

/** One answer, wave or person that two typists read differently: `what` is `wave`, `person` or the number of the question, and what was read are the letters of the sheet. */
export type Disagreement = {
  readonly code: string
  readonly line: number
  readonly again: number
  readonly what: string
  readonly first: string
  readonly second: string
}

export type Compared = {
  /** Sheets that both typed, and their answers. */
  readonly sheets: number
  readonly answers: number
  readonly disagreements: readonly Disagreement[]
  /** Answers that differ, of a thousand; undefined where no sheet was typed twice. */
  readonly perThousand: number | undefined
  /** Typed again, and not there at first. */
  readonly unmatched: readonly Sheet[]
}

/** Above this many of a thousand, all sheets are typed again. */
export const MOST_PER_THOUSAND = 5

const between = (first: Sheet, second: Sheet, forms: FormSet): readonly Disagreement[] => {
  const where = { code: first.code, line: first.line, again: second.line }
  const head = [
    { what: 'wave', first: first.wave, second: second.wave },
    { what: 'person', first: first.person ?? '-', second: second.person ?? '-' },
  ]
  const asked = forms.forms.find(({ name }) => name === first.form)?.items ?? []
  const [one, other] = [first, second].map(({ answers }) => asked.map((item) => signsOf(answers.get(item.item) ?? { kind: 'blank' }, item)))
  const answers = asked.map((_, at) => ({ what: String(at + 1), first: one?.[at] ?? '', second: other?.[at] ?? '' }))
  return [...head, ...answers].filter((read) => read.first !== read.second).map((read) => ({ ...where, ...read }))
}

/** What a second person typed of some sheets beside what the first typed. Which is right, the paper says: so it is told as the paper has it. */
export const compareEntries = (first: readonly Sheet[], second: readonly Sheet[], forms: FormSet): Compared => {
  const byCode = new Map(first.map((sheet) => [sheet.code, sheet]))
  const pairs = second.flatMap((again) => {
    const before = byCode.get(again.code)
    return before ? [[before, again] as const] : []
  })
  const answers = pairs.reduce((sum, [one]) => sum + one.answers.size, 0)
  const disagreements = pairs.flatMap(([one, again]) => between(one, again, forms))
  const differing = disagreements.filter(({ what }) => what !== 'wave' && what !== 'person').length
  return {
    sheets: pairs.length,
    answers,
    disagreements,
    perThousand: answers === 0 ? undefined : (differing / answers) * 1000,
    unmatched: second.filter(({ code }) => !byCode.has(code)),
  }
}

/** A tenth of the sheets, which a second person types again: left to chance, the same for the same sheets, and foreseen by nobody who types. */
export const toTypeAgain = (sheets: readonly Sheet[]): readonly string[] => {
  const codes = sheets.map(({ code }) => code)
  const all = codes.join()
  const drawn = codes.map((code) => ({ code, by: canonicalHash([all, code]) })).toSorted((a, b) => (a.by < b.by ? -1 : 1))
  return drawn.slice(0, Math.ceil(codes.length / 10)).map(({ code }) => code)
}
