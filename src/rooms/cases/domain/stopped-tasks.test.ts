import { expect, it } from 'vitest'
import type { CaseTask } from '../contract/case-task.ts'
import { id, version } from './case-file.fixture.ts'
import { personsEver } from './persons-ever.ts'
import type { StandingWithdrawal } from './protection/withdrawn.ts'
import { renewedSince, stoppedIn } from './stopped-tasks.ts'
import { taskOf } from './task.fixture.ts'

const [PERSON, OTHER] = [id(1), id(2)]
const FIRST = version(PERSON, 'person', { pseudonym: 'V-01 Guayacán', roles: ['victim'] })
const persons = personsEver([FIRST, version(OTHER, 'person', { pseudonym: 'W-11 Roble', roles: ['witness'] })])
const withdrawal = (person: string): StandingWithdrawal => ({
  id: id(9),
  version: person,
  at: '2026-03-02T14:00:00.000Z',
  from: 'F',
  content: { person, act: 'interview', on: '2026-03-01' },
})
const TASK = { ...taskOf('Interview V-01'), risk: true, state: 'done' as const }
const stops = (question: string, rest: Partial<CaseTask> = {}) =>
  stoppedIn({ ...taskOf(question), ...rest }, persons, { standing: [withdrawal(PERSON), withdrawal(OTHER)] }).map(
    ({ content }) => content.person,
  )

it.for([
  ['Interview V-01', [PERSON]],
  ['Entrevistar a v-01 guayacan, otra vez', [PERSON]],
  ['¿Qué vio Guayacán?', [PERSON]],
  ['Oír a W-11 y a V-01', [PERSON, OTHER]],
  ['Revisar V-011 y V-2', []],
  ['Revisar V-1', [PERSON]],
  ['Pedir la cámara de la terminal', []],
  ['Pedir el registro de la gasolinera', []],
] as const)('a task that speaks of somebody who took back a consent says so: %s', ([question, called]) =>
  expect(stops(question)).toEqual(called),
)

it('also where only its way, its order or whoever answers for it speaks of them, and of nobody whose consent stands', () => {
  expect(stops('¿Quién la llevó?', { method: 'Preguntar a W-11' })).toEqual([OTHER])
  expect(stops('¿Quién la llevó?', { authority: 'Orden para oír a V-01' })).toEqual([PERSON])
  expect(stops('¿Quién la llevó?', { owner: 'Equipo de W-11' })).toEqual([OTHER])
  // What stands at the end of one field and at the beginning of the next is no pseudonym.
  expect(stops('Pedir la prueba V', { method: '01 a 03' })).toEqual([])
  expect(stoppedIn(taskOf('Oír a V-01'), persons, { standing: [] })).toEqual([])
})

it('also where they bear another pseudonym since, and so did somebody else the first', () => {
  const ever = personsEver([
    FIRST,
    { ...version(PERSON, 'person', { pseudonym: 'V-12 Pino', roles: ['victim'] }), entry: 'renamed', parents: [FIRST.entry] },
    version(OTHER, 'person', { pseudonym: 'V-01 Guayacán', roles: ['victim'] }),
  ])
  const stopped = (question: string) =>
    stoppedIn(taskOf(question), ever, { standing: [withdrawal(PERSON), withdrawal(OTHER)] }).map(({ content }) => content.person)
  expect(stopped('Oír a V-01')).toEqual([PERSON, OTHER])
  expect(stopped('Oír a V-12')).toEqual([PERSON])
})

it('once, however many versions of the consent say that it was taken back that day', () => {
  const reworded = { ...withdrawal(PERSON), id: id(8), version: 'reworded' }
  const later = { ...reworded, content: { ...reworded.content, on: '2026-03-02' } }
  const stopped = stoppedIn(taskOf('Oír a V-01'), persons, { standing: [withdrawal(PERSON), reworded, later] })
  expect(stopped.map(({ content }) => content.on)).toEqual(['2026-03-01', '2026-03-02'])
})

it('a task that was written before somebody agreed anew says so, until it is written by one who knows', () => {
  const anew = (person: string) => ({
    person,
    act: 'interview' as const,
    on: '2026-03-01',
    anew: '2026-03-05',
    by: ['renewal'],
    knownTo: new Set(['later']),
  })
  const renewed = [anew(PERSON), anew(OTHER)]
  const task = (version: string) => ({ version, content: TASK })
  expect(renewedSince(task('earlier'), persons, { renewed }).map(({ person }) => person)).toEqual([PERSON])
  expect(renewedSince(task('later'), persons, { renewed })).toEqual([])
  expect(renewedSince(task('earlier'), persons, { renewed: [...renewed, ...renewed] })).toHaveLength(1)
})
