import { describe, expect, it } from 'vitest'
import { renderHtml } from '#documents/html/render-html.ts'
import { readPdf } from '#documents/pdf/read-pdf.ts'
import { renderPdf } from '#documents/pdf/render-pdf.ts'
import { translator } from '#kernel/i18n/translate.ts'
import type { MeetingSeen } from '../../contract/meeting.ts'
import { decideMessages } from '../../messages.ts'
import { tallyOf } from '../tally.ts'
import { whoWasThere } from '../who-was-there.ts'
import { composeMinutes, minutesHash } from './compose-minutes.ts'
import { minutesState } from './minutes-state.ts'

const MEMBERS = ['BZ', 'CR', 'GT', 'HN', 'NI', 'PA', 'SV']
const there = [
  ...['CR', 'GT', 'HN', 'SV'].map((country, position) => ({ country, how: 'room' as const, holder: null, position })),
  { country: 'PA', how: 'remote' as const, holder: null, position: 8 },
  { country: 'BZ', how: 'proxy' as const, holder: 'GT', position: 9 },
  { country: 'NI', how: 'absent' as const, holder: null, position: 10 },
]
const voters = ['BZ', 'CR', 'GT', 'HN', 'PA', 'SV']
const choiceOf = (country: string) => (country === 'PA' ? ('abstain' as const) : ('for' as const))
const tallied = (who: readonly string[]) =>
  tallyOf({ quorum: null, majority: null }, MEMBERS, {
    presences: there,
    ballots: who.map((country, position) => ({ country, choice: choiceOf(country), position, byHand: country === 'PA' })),
  })

const point = {
  submissionId: '0192f7a0-5b1e-7c3d-9a41-000000000180',
  subject: 'train.syllabus:TIP-1',
  title: { es: 'Plan de estudios, versión 1.0.0-rc.1', en: 'Syllabus, version 1.0.0-rc.1' },
  places: null,
  number: 1,
  putAt: '2026-02-01T16:00:00.000Z',
  hash: 'a'.repeat(64),
  superseded: false,
  overtaken: false,
  motion: 1,
  lapsed: [],
  may: [],
  votesFor: [],
}
const meeting: MeetingSeen = {
  id: '0192f7a0-5b1e-7c3d-9a41-000000000099',
  body: 'training-directors',
  bodyName: { es: 'Direcciones de capacitación', en: 'Training directors' },
  titleEs: 'Segunda reunión',
  titleEn: 'Second meeting',
  day: '2026-03-02',
  zone: 'America/Guatemala',
  place: 'Ciudad de Guatemala',
  calledAt: '2026-02-02T16:00:00.000Z',
  begun: true,
  role: 'train.director',
  members: there.map(({ country, how, holder }) => ({ country, how, holder })),
  agenda: [
    {
      ...point,
      item: 1,
      version: 14,
      conditions: [
        {
          number: 1,
          textEs: 'El módulo 2 dice cómo se custodia la prueba digital.',
          textEn: 'Module 2 says how digital evidence is kept.',
          target: 'modules/M2',
          owner: 'CR',
          due: '2026-05-01',
          state: 'open',
          answered: null,
          reasonEs: null,
          reasonEn: null,
          may: ['keep the record of a meeting'],
        },
      ],
      votes: voters.map((country) => ({
        country,
        choice: choiceOf(country),
        how: country === 'PA' ? 'remote' : country === 'BZ' ? 'proxy' : 'room',
        recorded: country !== 'PA',
        at: '2026-03-02T17:05:00.000Z',
      })),
      tally: tallied(voters),
      decisions: [{ outcome: 'approved-with-conditions', hash: 'a'.repeat(64), decidedAt: '2026-03-02T17:10:00.000Z' }],
    },
    { ...point, item: 2, version: 7, conditions: [], votes: [], tally: tallied([]), decisions: [] },
  ],
  may: [],
}
const NAMES: Readonly<Record<string, string>> = {
  BZ: 'Belice',
  CR: 'Costa Rica',
  GT: 'Guatemala',
  HN: 'Honduras',
  NI: 'Nicaragua',
  PA: 'Panamá',
  SV: 'El Salvador',
}
const order = {
  meeting,
  nameOf: (code: string) => NAMES[code] ?? code,
  programme: { name: 'Programa', isExample: true },
  now: '2026-03-02T18:00:00.000Z',
}
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const saidIn = (lang: 'es' | 'en') => plain(renderHtml(composeMinutes(order, translator(lang, decideMessages))))

describe('the minutes of a meeting', () => {
  it('say who was there, how each voted, under which condition, and what was decided, at the time of the place', () => {
    const es = saidIn('es')
    for (const words of [
      'Lo representa Guatemala',
      'Costa Rica',
      'Hay cuórum: 5 países presentes de 7',
      '5 a favor, 0 en contra, 1 abstención, 0 sin votar.',
      'registrado por el programa, 11:05',
      'por su propia mano, 11:05',
      'Aprobado con condiciones',
      'Decidido el 2 de marzo de 2026, 11:10 (GMT-6).',
      'a'.repeat(64),
      'Sin decisión',
      'Faltan los votos de Belice, Costa Rica, Guatemala, Honduras, Panamá y El Salvador.',
      'no son datos reales',
      minutesHash(meeting),
    ])
      expect(es).toContain(words)
    expect(saidIn('en')).toContain('Approved with conditions')
  })
  it('say of whoever left that its own vote was counted, and tell what was not counted', () => {
    const [first] = meeting.agenda
    const ballots = voters.map((country, position) => ({ country, choice: 'against' as const, position, byHand: country === 'PA' }))
    const presences = ['PA', 'SV'].map((country) => ({ country, how: 'absent' as const, holder: null, position: 20 }))
    const tally = tallyOf({ quorum: null, majority: null }, MEMBERS, { presences: [...there, ...presences], ballots })
    const left = { ...meeting, agenda: [{ ...first!, lapsed: ['NI'], tally }] }
    const words = (lang: 'es' | 'en') => plain(renderHtml(composeMinutes({ ...order, meeting: left }, translator(lang, decideMessages))))
    expect(words('en')).toMatch(/Panamá Left after voting Abstention .*El Salvador Absent For: not counted, absent since/)
    expect(words('en')).toContain('Nicaragua Absent voted before the conditions changed')
    expect(words('es')).toMatch(/Panamá Se retiró después de votar Abstención .*Ausente A favor: no se cuenta, ausente desde entonces/)
  })
  it('are signed by those who took part, and by nobody who was absent', () => {
    const es = saidIn('es')
    const signed = es.slice(es.indexOf('Quien firma confirma'))
    for (const name of ['Belice, por Guatemala', 'Costa Rica', 'Panamá']) expect(signed).toContain(name)
    expect(signed).not.toContain('Nicaragua')
    const nobody = {
      ...meeting,
      members: MEMBERS.map((country) => ({ country, how: null, holder: null })),
      agenda: meeting.agenda.slice(1),
    }
    expect(plain(renderHtml(composeMinutes({ ...order, meeting: nobody }, translator('es', decideMessages))))).not.toContain('Firma')
    const gone = { ...meeting, members: meeting.members.map((one) => (one.country === 'PA' ? { ...one, how: 'absent' as const } : one)) }
    expect(whoWasThere(gone).map(({ country }) => country)).toContain('PA')
  })
  it('say of a vote by proxy by whose hand it was given', () => {
    const [first] = meeting.agenda
    const votes = first!.votes.map((vote) => ({ ...vote, recorded: false }))
    const own = { ...meeting, agenda: [{ ...first!, votes }] }
    const words = (lang: 'es' | 'en') => plain(renderHtml(composeMinutes({ ...order, meeting: own }, translator(lang, decideMessages))))
    expect(words('en')).toMatch(/Belice Represented by Guatemala For by the country that represented it, 11:05/)
    expect(words('es')).toMatch(/Costa Rica En la sala A favor por su propia mano, 11:05/)
  })
  it('are final when nothing can be voted on any more and no condition is open', () => {
    const [first, second] = meeting.agenda
    const met = { outcome: 'conditions-met' as const, hash: 'b'.repeat(64), decidedAt: '2026-04-02T17:10:00.000Z' }
    const of = (...agenda: MeetingSeen['agenda']) => minutesState({ agenda })
    expect([of(first!, second!), of(first!), of({ ...first!, decisions: [...first!.decisions, met] })]).toEqual([
      'open',
      'conditions',
      'final',
    ])
    expect(of({ ...second!, overtaken: true })).toBe('final')
    expect(
      plain(renderHtml(composeMinutes({ ...order, meeting: { ...meeting, agenda: [first!] } }, translator('en', decideMessages)))),
    ).toContain('provisional: an approval waits for its conditions')
  })
  it('are a PDF that can be read aloud', () => {
    const { pages } = readPdf(renderPdf(composeMinutes(order, translator('en', decideMessages))))
    expect(pages.join(' ').replaceAll(/\s+/g, ' ')).toContain('Represented by Guatemala')
  })
  it('have one hash, whoever prints them, and another where the record is another', () => {
    const [first, second] = meeting.agenda
    const read = {
      ...meeting,
      begun: false,
      may: ['keep the record of a meeting'],
      agenda: [{ ...first!, votesFor: ['HN'], may: ['x'] }, second!],
    }
    expect(minutesHash(read)).toBe(minutesHash(meeting))
    expect(minutesHash({ ...meeting, agenda: [{ ...first!, hash: 'b'.repeat(64) }, second!] })).not.toBe(minutesHash(meeting))
  })
})
