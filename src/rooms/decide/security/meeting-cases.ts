import { MEETING, OFF_TABLE, ON_TABLE, READ, VOTED_VERSION } from './meetings.ts'
import { PUT } from './records.ts'
import { of, type OperationCases } from '#test/security/case.ts'

const called = { body: 'countries', titleEs: 'Uno', titleEn: 'One', day: '2026-03-02', zone: 'America/Guatemala', place: 'Una sala' }
const held = { meetingId: MEETING.held }
const voted = (country: 'HN' | 'GT') => ({ ...held, item: 1, country, choice: 'for', hash: READ.put, motion: 1 })
const asked = { ...held, textEs: 'Uno.', textEn: 'One.', target: 'modules/M2', owner: 'HN', due: '2026-04-01' }
const accepted = (number: number) => ({ ...held, item: 2, number, hash: READ.successor, verdict: 'accepted' })

const taught = (country: 'HN' | 'GT') => ({ ...voted(country), meetingId: MEETING.directors, motion: 0 })
const asPut = { submissionId: ON_TABLE.open, hash: READ.put }
const minutes = { lang: 'es', format: 'html' }

export const meetingCases: OperationCases = {
  'decide.body.list': { 'the programme': of({}) },
  'decide.submission.list': { 'the programme': of({}) },
  'decide.submission.file': { 'what was put': of(asPut), 'another text': of({ ...asPut, hash: READ.other }) },
  'decide.meeting.minutes': { 'one that was called': of({ ...held, ...minutes }), none: of({ meetingId: MEETING.none, ...minutes }) },
  'decide.agenda.add': {
    'what was put to the body since': of({ ...held, submissionId: OFF_TABLE.later }),
    'what stands there': of({ ...held, submissionId: ON_TABLE.open }),
  },
  'decide.meeting.list': { 'the programme': of({}) },
  'decide.meeting.show': { 'one that was called': of(held), none: of({ meetingId: MEETING.none }) },
  'decide.meeting.call': {
    'on what was put to the body': of({ ...called, agenda: [ON_TABLE.open] }),
    'on what each country has a text of its own': of({ ...called, agenda: [PUT.id] }),
  },
  'decide.presence.record': {
    'of HN': of({ ...held, country: 'HN', how: 'remote' }),
    'of GT': of({ ...held, country: 'GT', how: 'absent' }),
    'of no member': of({ ...held, country: 'PA', how: 'room' }),
  },
  'decide.vote.record': { 'of HN, in the room': of(voted('HN')), 'of GT, remote': of(voted('GT')) },
  'decide.vote.cast': {
    'for HN': of(voted('HN')),
    'for GT': of(voted('GT')),
    'for HN, on another text': of({ ...voted('HN'), hash: READ.other }),
    'for HN, where it was decided': of({ ...voted('HN'), item: 2 }),
    'for HN, in a body of directors': of(taught('HN')),
    'for GT, in a body of directors': of(taught('GT')),
  },
  'decide.condition.set': { 'before the decision': of({ ...asked, item: 1 }), 'after it': of({ ...asked, item: 2 }) },
  'decide.condition.withdraw': {
    'before the decision': of({ ...held, item: 1, number: 1 }),
    'after it': of({ ...held, item: 2, number: 1 }),
  },
  'decide.item.decide': {
    'when all voted': of({ ...held, item: 3, hash: READ.put, version: VOTED_VERSION }),
    'before they did': of({ ...held, item: 1, hash: READ.put, version: 3 }),
  },
  'decide.condition.answer': {
    'of a decided point': of({ ...held, item: 2, number: 1, hash: READ.other }),
    'of an open point': of({ ...held, item: 1, number: 1, hash: READ.other }),
  },
  'decide.condition.accept': { 'that HN asked for': of(accepted(1)), 'that GT asked for': of(accepted(2)) },
}
