import { FORM, hashOfTest, PLAN, sessionIn, STUDY, TOKEN } from './tests-given.ts'
import { bare, type Cases, of, type OperationCases } from '#test/security/case.ts'

const at = (country: 'HN' | 'GT') => ({ session: sessionIn(country), wave: 'pre' })
const both = (more: object = {}): Cases => ({ 'of HN': of({ ...at('HN'), ...more }), 'of GT': of({ ...at('GT'), ...more }) })
const session = { 'of HN': of({ session: sessionIn('HN') }), 'of GT': of({ session: sessionIn('GT') }) }
const uuid = (last: number): string => `0192f7a0-5b1e-4c3d-9a41-00000000e${String(last).padStart(3, '0')}`
const answer = { sequence: 1, place: 1, said: 'a', language: 'es', deviceAt: '2026-03-02T15:00:00Z' }
const sent = (token: string) => ({ token, attempt: uuid(1), device: uuid(2), form: 'A', code: null, finished: true, answers: [answer] })
const said = { es: 'x', en: 'x' }
const study = (more: object = {}): Cases => ({ 'of HN and GT': of({ study: STUDY, ...more }) })
const json = (): File => new File(['{}'], 'x.json')

export const testCases: OperationCases = {
  'train.test-form.record': { 'the programme': of({ forms: json(), items: json() }) },
  'train.items.check': { 'the programme': of({ file: json() }) },
  'train.items.import': { 'the programme': of({ file: json() }) },
  'train.items.export': { 'the programme': of({}) },
  'train.item.list': { 'the programme': of({}) },
  'train.item.show': { 'an item': of({ item: 'I-001' }), 'none of that id': of({ item: 'I-999' }) },
  'train.item.review': { 'an item': of({ item: 'I-001', number: 1, review: { verdict: 'agreed' } }) },
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
  'train.study.list': { 'the programme': of({}) },
  'train.study.show': study(),
  'train.study.open': { 'a new study': of({ study: uuid(9), title: said }) },
  'train.study.describe': study({ version: 1, about: { title: said, authors: null, training: null, dataKind: 'example', series: [] } }),
  'train.series.list': { 'the programme': of({}) },
  'train.plan.propose': study({ plan: PLAN }),
  'train.plan.withdraw': study({ number: 1 }),
  'train.plan.lock': study({ number: 1, late: true }),
  'train.impact.work-out': study(),
  'train.impact.show': study({ lang: 'es' }),
  'train.impact.file': study({ path: 'results.json' }),
  'train.impact.export': study(),
  'train.impact.publish': study({ result: uuid(8) }),
  'train.erratum.note': study({ edition: 1, text: said }),
  'train.levels.show': session,
  'train.reaction.type': {
    'of HN': of({ session: sessionIn('HN'), id: uuid(7), sheets: ['555555'] }),
    'of GT': of({ session: sessionIn('GT'), id: uuid(7), sheets: ['555555'] }),
  },
  'train.reaction.withdraw': { 'of GT': of({ session: sessionIn('GT'), id: uuid(7) }) },
  'train.behaviour.type': {
    'of GT': of({
      session: sessionIn('GT'),
      pseudonym: 'P-00000000',
      wave: 'm3',
      observer: 1,
      ratings: [
        {
          outcome: 'M1.O1',
          rating: 3,
        },
      ],
    }),
  },
}
