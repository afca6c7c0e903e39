import { fieldOf, numberOrNull, orNull, trimmedOf } from '#ui/client/form-values.ts'
import type { InputOf } from '#ui/client/request.ts'
import type { planPropose } from '../../contract/study.ts'

type Plan = InputOf<typeof planPropose>['plan']
const UNITS = ['person', 'session', 'office'] as const

/** How it was decided who was trained first; undefined where nobody says. */
const assignmentFrom = (values: FormData): Plan['assignment'] => {
  const by = fieldOf(values, 'assignment')
  if (by !== 'lottery' && by !== 'choice') return undefined
  const unit = UNITS.find((one) => one === fieldOf(values, 'unit'))
  const seed = orNull(values, 'seed')
  return { by, ...(unit && { unit }), ...(seed !== null && { seed }) }
}

/** The plan that a form says. What was left out is not in it, so that its fingerprint is of what was said. */
export const planFrom = (values: FormData): Plan => {
  const reference = fieldOf(values, 'reference')
  const primary = fieldOf(values, 'primary')
  const [passMark, smallestEffect, icc] = ['passMark', 'smallestEffect', 'icc'].map((name) => numberOrNull(values, name) ?? undefined)
  const assignment = assignmentFrom(values)
  return {
    schema: 'istmo/impact-plan/1',
    question: { es: trimmedOf(values, 'question.es'), en: trimmedOf(values, 'question.en') },
    sessions: values.getAll('sessions').map(String),
    waves: values.getAll('waves').map(String),
    missing: fieldOf(values, 'missing') === 'complete' ? 'complete' : 'wrong',
    ...(reference !== '' && { reference, arms: ['trained', reference] }),
    ...(primary !== '' && { primary }),
    ...(passMark !== undefined && { passMark }),
    ...(smallestEffect !== undefined && { smallestEffect }),
    ...(icc !== undefined && { icc }),
    ...(assignment && { assignment }),
  }
}
