import { of, type OperationCases } from '#test/security/case.ts'
import { meetingCases } from './meeting-cases.ts'
import { LETTER, PUT } from './records.ts'

const answer = (country: 'HN' | 'GT') => ({ submissionId: PUT.id, country, hash: PUT.hash[country], stand: 'accept' })
const paper = { officeEs: 'Ministerio', officeEn: 'Ministry', signedOn: '2026-02-20' }
const scan = new File(['%PDF-1.4'], 'carta.pdf')
const body = { nameEs: 'Uno', nameEn: 'One', rule: 'each', onObjection: 'block', onSilence: 'block', members: ['HN', 'GT'] }

export const cases: OperationCases = {
  ...meetingCases,
  'decide.body.show': { 'the countries': of({ code: 'countries' }) },
  'decide.body.set': { 'the countries': of({ code: 'countries', version: 1, ...body }) },
  'decide.submission.show': { 'what was put': of({ subject: PUT.subject }), 'nothing that was put': of({ subject: 'report:99' }) },
  'decide.position.list': { 'what was put': of({ subject: PUT.subject }) },
  'decide.position.take': {
    'for HN': of(answer('HN')),
    'for GT': of(answer('GT')),
    'for HN, to another text': of({ ...answer('HN'), hash: PUT.hash.GT }),
  },
  'decide.letter.record': { 'of HN': of({ ...answer('HN'), ...paper, scan }), 'of GT': of({ ...answer('GT'), ...paper, scan }) },
  'decide.letter.file': { 'of HN': of({ letterId: LETTER.HN }), 'of GT': of({ letterId: LETTER.GT }) },
}
