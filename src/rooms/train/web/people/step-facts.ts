import { readNumber } from '#ui/components/number-field/read-number.ts'
import { fieldOf, numberOf, orNull, trimmedOf } from '#ui/client/form-values.ts'
import { CRITERIA, type CertificationFacts, type CertificationStepName } from '../../contract/certification.ts'

const shareOf = (values: FormData, name: string): number => numberOf(values, name) / 100

/** A mark as the one reader of numbers reads it; what it cannot read is no number, which the house refuses. */
const markOf = (typed: string): number => {
  const read = readNumber(typed)
  return read.kind === 'number' ? read.value : Number.NaN
}

/** Marks of one assessor as they were typed, `4 3 3 4 3 3 4 3` or `4, 3, 3`; undefined where nothing was. */
const marksOf = (values: FormData, name: string): number[] | undefined => {
  const typed = orNull(values, name)
  const words = typed?.split(/[\s,;]+/).filter((word) => word !== '')
  return words?.map(markOf)
}

/** The facts that a step asks for, from the fields of its form. */
export const factsOfStep = (step: CertificationStepName, values: FormData): CertificationFacts => {
  switch (step) {
    case 'trained':
      return { attended: shareOf(values, 'attended'), score: shareOf(values, 'score'), cut: shareOf(values, 'cut') }
    case 'task':
      return {
        marks: [1, 2, 3].flatMap((who) => {
          const marks = marksOf(values, `marks-${who}`)
          return marks ? [marks] : []
        }),
      }
    case 'co-facilitated':
    case 'observed':
      return { session: trimmedOf(values, 'session'), satisfactory: fieldOf(values, 'satisfactory') === 'yes' }
    case 'certified':
    case 'recertified': {
      const reason = orNull(values, 'reason')
      return { decision: trimmedOf(values, 'decision'), ...(reason !== null && { reason }) }
    }
    case 'suspended':
    case 'reinstated':
    case 'revoked':
      return { reason: trimmedOf(values, 'reason') }
    case 'nominated':
    case 'updated':
      return {}
  }
}

/** How many criteria there are, for whoever types the marks. */
export const MARKS_ASKED = CRITERIA
