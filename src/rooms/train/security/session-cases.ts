import { FACILITATOR, SESSION, TAUGHT, TRAINEE } from './sessions.ts'
import { type Cases, of, type OperationCases } from '#test/security/case.ts'

const whole = { 'the programme': of({}) }
const facts = {
  syllabus: TAUGHT.sha256,
  modules: ['M1'],
  language: 'es',
  starts: '2026-03-02T08:30',
  ends: '2026-03-02T16:30',
  zone: 'America/Tegucigalpa',
  venue: 'x',
  mode: 'room',
  capacity: 20,
  selection: 'x',
}
const ofHonduras = (input: object): Cases => ({ 'of HN': of({ session: SESSION.HN, ...input }) })
const step = { facilitator: FACILITATOR, syllabus: TAUGHT.code, language: 'es', on: '2026-02-01' }
const nominated = { country: 'HN', name: 'x', email: 'x@example.invalid', languages: ['es'], sectors: ['prosecution'], yearsOfPractice: 5 }

export const sessionCases: OperationCases = {
  'train.session.list': whole,
  'train.syllabus.teachable': whole,
  'train.session.show': {
    'of HN': of({ session: SESSION.HN }),
    'of GT': of({ session: SESSION.GT }),
    'that never was': of({ session: SESSION.none }),
  },
  'train.session.plan': { 'of HN': of({ ...facts, country: 'HN' }), 'of no country of the programme': of({ ...facts, country: 'NI' }) },
  'train.session.edit': {
    'of HN': of({ ...facts, session: SESSION.HN, version: 1 }),
    'that was called off': of({ ...facts, session: SESSION.off, version: 1 }),
  },
  'train.session.move': ofHonduras({ version: 1, to: 'announced' }),
  'train.session.staff': ofHonduras({ facilitators: [] }),
  'train.session.calendar': whole,
  'train.session.folder': ofHonduras({}),
  'train.roll.show': { 'of GT': of({ session: SESSION.GT }) },
  'train.person.enrol': ofHonduras({ person: { name: 'x', country: 'HN', office: 'x', sector: 'prosecution' } }),
  'train.enrolment.withdraw': ofHonduras({ pseudonym: TRAINEE.HN, reason: 'x' }),
  'train.order.draw': ofHonduras({}),
  'train.attendance.record': ofHonduras({ halfDay: '2026-03-02/am', marks: [{ pseudonym: TRAINEE.HN, mark: 'present' }] }),
  'train.roll.template': ofHonduras({}),
  'train.roll.check': ofHonduras({ sheet: new File(['nombre\n'], 'x.csv') }),
  'train.roll.import': ofHonduras({ sheet: new File(['nombre\n'], 'x.csv') }),
  'train.trainee.list': { 'of HN': of({ country: 'HN' }) },
  'train.trainee.leave': { 'of HN': of({ pseudonym: TRAINEE.HN, leftOn: '2026-02-01' }) },
  'train.trainee.erase': { 'of HN': of({ pseudonym: TRAINEE.HN }) },
  'train.erasure.withdraw': { 'of HN': of({ pseudonym: TRAINEE.HN }) },
  'train.facilitator.list': whole,
  'train.facilitator.nominate': { 'of HN': of({ ...nominated, syllabus: TAUGHT.code, language: 'es', on: '2026-02-01' }) },
  'train.certification.record': {
    'what a team vouches for': of({ ...step, step: 'updated' }),
    'what a body decides': of({ ...step, step: 'revoked', facts: { reason: 'x' } }),
  },
  'train.facilitator.publish': { 'of HN': of({ facilitator: FACILITATOR, shown: [] }) },
  'train.facilitator.leave': { 'of HN': of({ facilitator: FACILITATOR, leftOn: null }) },
  'train.coverage.show': whole,
  'train.coverage.table': whole,
  'train.establishment.record': { 'of HN': of({ country: 'HN', office: 'x', countedOn: '2026-01-01', headcount: 10, source: 'x' }) },
}
