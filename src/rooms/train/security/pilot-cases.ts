import { ASKED, OBSERVED, PILOT, TARGET } from './pilots.ts'
import { SESSION, TAUGHT } from './sessions.ts'
import { of, type OperationCases } from '#test/security/case.ts'

const said = { target: TARGET, kind: 'clarity', severity: 1, text: 'x', language: 'es' }
const asked = { syllabus: TAUGHT.sha256, target: TARGET, proposalEs: 'x', proposalEn: 'x' }
const reason = { reasonEs: 'x', reasonEn: 'x' }

export const pilotCases: OperationCases = {
  'train.observation.list': { 'of a pilot of HN': of({ session: PILOT }), 'of none': of({ session: SESSION.none }) },
  'train.observation.record': {
    'of a pilot of HN': of({ session: PILOT, observations: [{ id: OBSERVED.next, byRole: 'observer', ...said }] }),
    'of one that has not begun': of({ session: SESSION.HN, observations: [{ id: OBSERVED.next, byRole: 'observer', ...said }] }),
  },
  'train.observation.correct': {
    'that nothing rests on': of({ id: OBSERVED.free, version: 1, ...said }),
    'that requests rest on': of({ id: OBSERVED.cited, version: 1, ...said }),
    'that never was': of({ id: OBSERVED.none, version: 1, ...said }),
  },
  'train.observation.withdraw': { 'that nothing rests on': of({ id: OBSERVED.free }) },
  'train.syllabus.pilots': { 'a version': of({ sha256: TAUGHT.sha256 }), none: of({ sha256: 'f'.repeat(64) }) },
  'train.change.propose': { 'on an observation': of({ ...asked, observations: [OBSERVED.free] }) },
  'train.change.decide': {
    'that waits': of({ code: ASKED.open, decision: 'rejected', ...reason }),
    'that never was asked for': of({ code: ASKED.none, decision: 'rejected', ...reason }),
  },
  'train.change.close': { 'with the version that was tried out': of({ code: ASKED.accepted, version: TAUGHT.sha256 }) },
}
