import { byWho, of, type OperationCases } from '#test/security/case.ts'
import { ownReport, VERIFIED } from './records.ts'

const whole = { 'the programme': of({}) }

const asked = {
  textEs: 'Uno.',
  textEn: 'One.',
  condition: 'technical',
  issuerEs: 'Uno',
  issuerEn: 'One',
  ofProgramme: true,
  source: 'press-2009',
  gaps: ['G-01'],
}
const followup = { round: 1, date: '2026-02-20', reportedBy: 'Una oficina', status: 'in-progress' }
const verified = { recommendation: 'R-HN-01', date: '2026-02-01', verifiedBy: 'Otra oficina' }

export const cases: OperationCases = {
  'recommend.recommendation.list': whole,
  'recommend.recommendation.show': { 'to HN': of({ code: 'R-HN-01' }), 'to GT': of({ code: 'R-GT-01' }), none: of({ code: 'R-GT-99' }) },
  'recommend.recommendation.record': { 'to HN': of({ country: 'HN', ...asked }), 'to the region': of({ country: 'REG', ...asked }) },
  'recommend.recommendation.edit': { 'to HN': of({ code: 'R-HN-01', version: 1, ...asked }) },
  'recommend.recommendation.translate': {
    'a text that is translated': of({ code: 'R-HN-01', part: 'text', lang: 'en', source: 'Uno.', text: 'One.' }),
  },
  'recommend.followup.record': {
    'to HN': of({ recommendation: 'R-HN-01', ...followup }),
    'to GT': of({ recommendation: 'R-GT-01', ...followup }),
    'to the region': of({ recommendation: 'R-REG-01', ...followup }),
  },
  'recommend.followup.verify': {
    'another’s entry': of({ ...verified, reportedBy: 'An office' }),
    'another’s entry to GT': of({ ...verified, recommendation: 'R-GT-01', reportedBy: 'An office' }),
    'another’s entry to the region': of({ ...verified, recommendation: 'R-REG-01', reportedBy: 'An office' }),
    'one’s own entry': byWho((who) => ({ ...verified, reportedBy: ownReport(who) })),
    'an entry that was verified': of({ ...verified, reportedBy: VERIFIED }),
  },
}
