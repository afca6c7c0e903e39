import { GUEST, personOf, seatOf } from '../people.ts'
import { LETTER, PUT } from '../records.ts'
import { bare, type Cases, of } from './case.ts'

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

export const programmeCases: Readonly<Record<string, Cases>> = {
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

const answer = (country: 'HN' | 'GT') => ({ submissionId: PUT.id, country, hash: PUT.hash[country], stand: 'accept' })
const paper = { officeEs: 'Ministerio', officeEn: 'Ministry', signedOn: '2026-02-20' }
const scan = new File(['%PDF-1.4'], 'carta.pdf')
const body = { nameEs: 'Uno', nameEn: 'One', rule: 'each', onObjection: 'block', onSilence: 'block', members: ['HN', 'GT'] }

export const decideCases: Readonly<Record<string, Cases>> = {
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
