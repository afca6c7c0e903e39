import { GUEST, personOf, seatOf } from '#test/security/people.ts'
import { bare, of, type OperationCases } from '#test/security/case.ts'

const frame = {
  code: 'NEW-2026',
  nameEs: 'Uno',
  nameEn: 'One',
  areaEs: 'El Istmo',
  areaEn: 'The Isthmus',
  startsOn: '2026-01-01',
  disclaimerEs: 'Texto de prueba.',
  disclaimerEn: 'Test text.',
  countries: [{ code: 'BZ', nameEs: 'Belice', nameEn: 'Belize', workshopLanguage: 'en' }],
  sectors: [{ code: 'police', nameEs: 'Policía', nameEn: 'Police' }],
  conditions: [
    { code: 'legal', nameEs: 'Legal', nameEn: 'Legal', definitionEs: 'Lo legal.', definitionEn: 'What is legal.', foldsInto: null },
  ],
  rounds: [{ number: 1, nameEs: 'Primera', nameEn: 'First', fromYear: 2026, toYear: null }],
}
const invited = { name: 'A role', email: 'new@example.org', office: 'Una oficina', role: 'assess.assessor' }
const SOURCE = 'report-2010'
const sourced = {
  organisation: 'UNODC',
  title: 'Global report',
  kind: 'intergovernmental',
  year: '2014',
  url: 'https://example.org/report',
}
const one = { code: SOURCE, version: 1 }
const whole = { 'the programme': of({}) }

export const cases: OperationCases = {
  'programme.programme.create': { 'a new programme': bare(frame), 'a code that is taken': bare({ ...frame, code: 'TEST' }) },
  'programme.programme.list': { 'one’s own programmes': bare() },
  'programme.programme.show': whole,
  'programme.session.show': { oneself: bare() },
  'programme.person.list': whole,
  'programme.person.invite': {
    'to an office of HN': of({ ...invited, country: 'HN' }),
    'to an office of no country of the programme': of({ ...invited, country: 'SV' }),
  },
  'programme.invitation.renew': {
    'who has not come yet': of({ personId: GUEST }),
    'who has come': of({ personId: personOf('assessor HN') }),
  },
  'programme.membership.end': {
    'a seat of HN': of({ membershipId: seatOf('assessor HN') }),
    'the only officer’s': of({ membershipId: seatOf('officer') }),
  },
  'programme.source.list': whole,
  'programme.source.show': { 'one of the programme': of({ code: SOURCE }) },
  'programme.source.record': { 'a new source': of(sourced) },
  'programme.source.edit': { 'one of the programme': of({ ...one, ...sourced }) },
  'programme.source.withdraw': { 'one of the programme': of(one) },
  'programme.source.reopen': { 'one of the programme': of(one) },
}
