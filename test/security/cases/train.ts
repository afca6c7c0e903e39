import { FORM, hashOfTest, sessionIn, TOKEN } from '../tests-given.ts'
import { bare, type Cases, of } from './case.ts'

const at = (country: 'HN' | 'GT') => ({ session: sessionIn(country), wave: 'pre' })
const both = (more: object = {}): Cases => ({ 'of HN': of({ ...at('HN'), ...more }), 'of GT': of({ ...at('GT'), ...more }) })
const session = { 'of HN': of({ session: sessionIn('HN') }), 'of GT': of({ session: sessionIn('GT') }) }
const uuid = (last: number): string => `0192f7a0-5b1e-4c3d-9a41-00000000e${String(last).padStart(3, '0')}`
const answer = { sequence: 1, place: 1, said: 'a', language: 'es', deviceAt: '2026-03-02T15:00:00Z' }
const sent = (token: string) => ({ token, attempt: uuid(1), device: uuid(2), form: 'A', code: null, finished: true, answers: [answer] })
const json = (): File => new File(['{}'], 'x.json')

export const trainCases: Readonly<Record<string, Cases>> = {
  'train.test-form.record': { 'the programme': of({ forms: json(), items: json() }) },
  'train.test.list': { 'the programme': of({}) },
  'train.test.set': both({ form: FORM }),
  'train.test.move': both({ to: 'closed', version: 1 }),
  'train.test-link.make': both(),
  'train.test-link.end': both(),
  'train.pack.show': { 'by a link of HN': bare({ link: hashOfTest('HN') }), 'by no link': bare({ link: 'f'.repeat(64) }) },
  'train.answers.send': { 'by a link of HN': bare(sent(TOKEN.HN)), 'by no link': bare(sent('Z'.repeat(32))) },
  'train.answers.import': { 'the programme': of({ answers: json() }) },
  'train.sheet.read': both({ line: 'x' }),
  'train.sheet.enter': both({ line: 'x' }),
  'train.sheet.list': both(),
  'train.sheet.settle': both({ sheet: 'A000000000', used: 1 }),
  'train.linking.show': session,
  'train.link.judge': both({ earlier: 'x', later: 'y', said: 'accept' }),
  'train.linking.keep': both(),
  'train.code.delete': { 'the programme': of({}) },
  'train.study.export': { 'the programme': of({}) },
}
