import { z } from 'zod'
import type { Translate } from '../i18n/translate.ts'
import { patternForm } from './pattern-form.ts'
import { sayCharacters } from './say-characters.ts'

type Issue = z.core.$ZodIssue

/** One field that was not taken. Its value never comes back: it may be what must not travel. */
export const InputFault = z.strictObject({
  /** Dotted, `members.0.email`; empty for the input as a whole. */
  path: z.string(),
  /** End of the message key `kernel.input.<fault>`; a room's own rule is a whole message key. */
  fault: z.string(),
  of: z.enum(['string', 'array', 'number', 'file']).optional(),
  limit: z.number().optional(),
  expected: z.string().optional(),
})
export type InputFault = z.infer<typeof InputFault>

const OWN_RULE = /^[a-z]+\.[a-z-]+\.[a-z.-]+$/

/** What is wrong with an input, field by field. The issues come from a parse with `reportInput`. */
export const inputFaults = (issues: readonly Issue[]): readonly InputFault[] =>
  issues.flatMap(meant).flatMap((issue) => {
    const path = issue.path.map(String).join('.')
    if (issue.code !== 'unrecognized_keys') return [{ path, ...rule(issue) }]
    return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, fault: 'unknown' }))
  })

/** Of alternatives the one is meant whose form was given, though something in it is wrong; else the first, which is the plainest. */
const meant = (issue: Issue): readonly Issue[] => {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const ofForm = issue.errors.filter((branch) => !branch.some(isOtherForm)).toSorted((a, b) => a.length - b.length)[0]
  return (ofForm ?? issue.errors[0] ?? []).map((inner): Issue => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(meant)
}

const isOtherForm = ({ code, path }: Issue): boolean => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value')

/** The same with a sentence in the reader's language beside each. */
export const sayFaults = (t: Translate, faults: readonly InputFault[]): readonly (InputFault & { message: string })[] =>
  faults.map((fault) => {
    const { of = 'number', limit = 0, expected = '' } = fault
    if (fault.fault === 'pattern') return { ...fault, message: sayPattern(t, expected) }
    return { ...fault, message: t(OWN_RULE.test(fault.fault) ? fault.fault : `kernel.input.${fault.fault}`, { of, limit, expected }) }
  })

const sayPattern = (t: Translate, pattern: string): string => {
  const form = patternForm(pattern)
  return form.how === 'characters' ? sayCharacters(t, form) : t('kernel.input.pattern', { example: '', ...form })
}

/** What a form leaves empty is not there, whatever form or list it should have been of. */
const isMissing = ({ input }: Issue): boolean => input === undefined || input === null || input === ''

const rule = (issue: Issue): Omit<InputFault, 'path'> => {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue) ? { fault: 'missing' } : { fault: 'type', expected: issue.expected }
    case 'too_small':
      if (isMissing(issue)) return { fault: 'missing' }
      return { fault: 'too-small', of: sizeOf(issue.origin), limit: Number(issue.minimum) }
    case 'too_big':
      return { fault: 'too-big', of: sizeOf(issue.origin), limit: Number(issue.maximum) }
    case 'invalid_value':
      return isMissing(issue) ? { fault: 'missing' } : { fault: 'not-listed', expected: issue.values.map(String).join(', ') }
    case 'invalid_format':
      if (isMissing(issue)) return { fault: 'missing' }
      if (issue.format === 'regex' && !OWN_RULE.test(issue.message)) return { fault: 'pattern', expected: issue.pattern ?? '' }
      return OWN_RULE.test(issue.message) ? { fault: issue.message } : { fault: 'format', expected: issue.format }
    case 'custom':
      return { fault: OWN_RULE.test(issue.message) ? issue.message : 'other' }
    default:
      return { fault: 'other' }
  }
}

const sizeOf = (origin: string): NonNullable<InputFault['of']> =>
  origin === 'string' || origin === 'array' || origin === 'file' ? origin : 'number'
