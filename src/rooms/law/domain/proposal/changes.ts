import type { LawChange, ProposedLaw } from '../../contract/proposal.ts'
import { fieldsOf, type LawField } from './fields.ts'

const side = (field: LawField | undefined): LawChange['before'] =>
  field ? { text: field.text, source: field.source, grade: field.grade } : null

const isSame = (a: LawField | undefined, b: LawField | undefined): boolean =>
  a?.text === b?.text && a?.source === b?.source && a?.grade === b?.grade

/** Line by line, what one law of a system has otherwise than another; empty where nothing is. */
export const changesBetween = (before: ProposedLaw, after: ProposedLaw): LawChange[] => {
  const [old, anew] = [before, after].map((law) => new Map(fieldsOf(law).map((field) => [field.at, field])))
  return [...new Set([...(old?.keys() ?? []), ...(anew?.keys() ?? [])])].flatMap((at) => {
    const [was, is] = [old?.get(at), anew?.get(at)]
    return isSame(was, is) ? [] : [{ at, before: side(was), after: side(is) }]
  })
}
