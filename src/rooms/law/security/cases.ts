import { canonicalHash } from '../domain/rules.ts'
import { PROPOSED, textOf } from './records.ts'
import { of, type OperationCases } from '#test/security/case.ts'

const whole = { 'the programme': of({}) }
const at = (id: string) => ({ id, version: 1 })
const agreeing = (system: 'HN' | 'GT') => ({ hash: canonicalHash(textOf(system)), verdict: 'agree' })
const noted = { commentId: PROPOSED.none, at: 'hn-tip.title', text: 'x' }

export const cases: OperationCases = {
  'law.treaty.list': whole,
  'law.law.show': whole,
  'law.proposal.list': whole,
  'law.proposal.show': {
    'a draft of HN': of({ id: PROPOSED.draftHN }),
    'a draft of GT': of({ id: PROPOSED.draftGT }),
    'in review, of GT': of({ id: PROPOSED.reviewGT }),
    'that never was': of({ id: PROPOSED.none }),
  },
  'law.proposal.begin': {
    'of HN': of({ id: PROPOSED.fresh, system: 'HN' }),
    'of GT': of({ id: PROPOSED.fresh, system: 'GT' }),
    'of no country of the programme': of({ id: PROPOSED.fresh, system: 'NI' }),
  },
  'law.proposal.save': {
    'a draft of HN': of({ ...at(PROPOSED.draftHN), law: textOf('HN') }),
    'a draft of GT': of({ ...at(PROPOSED.draftGT), law: textOf('GT') }),
    'in review, of GT': of({ ...at(PROPOSED.reviewGT), law: textOf('GT') }),
  },
  'law.proposal.submit': { 'a draft of HN': of(at(PROPOSED.draftHN)), 'a draft of GT': of(at(PROPOSED.draftGT)) },
  'law.proposal.comment': {
    'a draft of HN': of({ id: PROPOSED.draftHN, ...noted }),
    'a draft of GT': of({ id: PROPOSED.draftGT, ...noted }),
    'in review, of GT': of({ id: PROPOSED.reviewGT, ...noted }),
  },
  'law.proposal.review': {
    'in review, of HN': of({ ...at(PROPOSED.reviewHN), ...agreeing('HN') }),
    'in review, of GT': of({ ...at(PROPOSED.reviewGT), ...agreeing('GT') }),
  },
  'law.proposal.put': {
    'reviewed, of HN': of({ ...at(PROPOSED.readHN), deadline: '2026-04-01' }),
    'in review, of HN': of({ ...at(PROPOSED.reviewHN), deadline: '2026-04-01' }),
    'in review, of GT': of({ ...at(PROPOSED.reviewGT), deadline: '2026-04-01' }),
  },
  'law.proposal.withdraw': {
    'a draft of HN': of({ ...at(PROPOSED.draftHN), reason: 'x' }),
    'in review, of GT': of({ ...at(PROPOSED.reviewGT), reason: 'x' }),
  },
}
