import { expect, it } from 'vitest'
import { translator } from '../i18n/translate.ts'
import { Problem } from '../problem/problem.ts'
import { refusedBy } from './refused.ts'

const words = {
  'problem.text.unprintable.happened': '{count, number}!',
  'problem.text.unprintable.kept': 'K.',
  'problem.text.unprintable.next': 'N.',
}
const fault = (found: string) => ({ where: 'prose/gaps.es', found, message: { es: `mal: ${found}`, en: `wrong: ${found}` } })

it.each([
  ['es', 'mal'],
  ['en', 'wrong'],
] as const)('says faults that have a sentence each, a line for each, in the one language of the answer: %s', (lang, wrong) => {
  const [out, err]: [string[], string[]] = [[], []]
  const terminal = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), signal: AbortSignal.abort() }
  const invocation = { positionals: [], options: { json: true }, t: translator(lang, { es: words, en: words }), terminal }
  const problem = new Problem('text.unprintable', { status: 422, details: { count: 2, faults: [fault('7'), fault('HN-99')] } })
  expect(refusedBy(invocation, problem)).toBe(2)
  expect(err).toEqual(['2! K. N.', `  ${wrong}: 7`, `  ${wrong}: HN-99`])
  const faults = ['7', 'HN-99'].map((found) => ({ where: 'prose/gaps.es', found, message: `${wrong}: ${found}` }))
  expect(JSON.parse(out.join(''))).toEqual({
    code: 'text.unprintable',
    status: 422,
    title: '2!',
    detail: 'K. N.',
    details: { count: 2, faults },
  })
})
