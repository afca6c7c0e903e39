import type { Unmet } from '../../contract/certification.ts'

type Marks = readonly (readonly number[])[]
const LEAST_MEAN = 3
const LEAST_MARK = 2
/** On so many criteria may two assessors differ by more than one before a third is asked. */
const MOST_APART = 2

const apartOn = ([one = [], other = []]: Marks): number => one.filter((mark, at) => Math.abs(mark - (other[at] ?? mark)) > 1).length

/**
 * How alike two assessors marked: on which share of the criteria they differ by one at most, 0 to 1; undefined without two. Eight marks are too few for an intraclass
 * correlation that would mean something: its interval would reach from nothing to all.
 */
export const agreementOf = (marks: Marks): number | undefined => {
  const [one, other] = marks
  return one && other && one.length > 0 ? 1 - apartOn(marks) / one.length : undefined
}

/** What the marks of a lesson lack (train §8): a mean of 3, nothing below 2, and a third assessor where two differ by more than one on three criteria. */
export const unmetOfTask = (marks: Marks): readonly Unmet[] => {
  if (marks.length < 2) return ['task']
  if (marks.length === 2 && apartOn(marks) > MOST_APART) return ['third-assessor']
  const all = marks.flat()
  const mean = all.reduce((sum, mark) => sum + mark, 0) / all.length
  return [...(mean < LEAST_MEAN ? (['task-mean'] as const) : []), ...(all.some((mark) => mark < LEAST_MARK) ? (['task-low'] as const) : [])]
}
