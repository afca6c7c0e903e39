import { expect, it } from 'vitest'
import { id, version } from './case-file.fixture.ts'
import { caseFileOf } from './case-file.ts'
import type { KnownIdentity } from './identities.ts'
import { identitiesOfPerson, namesStanding } from './names-standing.ts'
import { taskOf } from './task.fixture.ts'

const [PERSON, OTHER, EXHIBIT] = [id(1), id(2), id(3)]
const known = (person: string, names: string[], papers: string[] = []): KnownIdentity => ({
  id: person,
  version: 'v',
  at: '2026-03-02T14:00:00.000Z',
  from: 'F',
  compartment: 'c',
  content: { person, names, papers, born: null, note: null },
})
const EULALIA = known(PERSON, ['Eulalia Zopilote'], ['Pasaporte A-123456'])
const exhibit = (description: string) =>
  version(EXHIBIT, 'exhibit', {
    number: 'E-001',
    kind: 'document',
    description,
    origin: { place: null, date: null, by: 'la señora Zopilote', authority: null },
    files: [],
    sources: [],
    derivedFrom: [],
    foreign: null,
    admissibility: { status: 'not-ruled', why: null },
    perishes: null,
    pointsAway: false,
  })
const task = (question: string) => version(id(4), 'task', { ...taskOf(question), exhibit: EXHIBIT })

it('says in what of a case a name stands that was written before it was known', () => {
  const file = caseFileOf([
    version(PERSON, 'person', { pseudonym: 'Eulalia', roles: ['victim'] }),
    exhibit('Carta de EULÁLIA'),
    task('¿De quién es el pasaporte a123456?'),
    version(id(5), 'case', { programmeId: id(6), title: 'Autobús', status: 'trial', jurisdictions: [], deadlines: [] }),
  ])
  expect(namesStanding(file, [EULALIA])).toEqual([
    { kind: 'exhibit', id: EXHIBIT, exhibit: EXHIBIT, words: ['eulalia', 'zopilote'] },
    { kind: 'task', id: id(4), exhibit: EXHIBIT, words: ['a123456'] },
  ])
  expect(namesStanding(file, [known(OTHER, ['Nadie Aquí'])])).toEqual([])
})

it('says it of what stands, not of what was rewritten since, and of one person alone', () => {
  const after = { ...exhibit('Carta'), entry: 'later', parents: [`${EXHIBIT} exhibit`] }
  const rewritten = { ...after, content: { ...(after.content as object), origin: { place: null, date: null, by: null, authority: null } } }
  expect(namesStanding(caseFileOf([exhibit('Carta de Eulalia'), rewritten]), [EULALIA])).toEqual([])
  expect(identitiesOfPerson([EULALIA, known(OTHER, ['Otra'])], PERSON)).toEqual([EULALIA])
})
