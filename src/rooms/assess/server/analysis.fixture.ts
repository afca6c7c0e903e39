import { type Actor, type Membership, person } from '#kernel/access/actor.ts'
import type { Writer } from '#kernel/db/handles.ts'
import type { Tables } from '#sheets/table.ts'
import type { programmeTables } from '#programme/package.ts'
import { keepProgrammeTables } from '#programme/port'
import type { assessTables, Quadrant, Workshop } from '../contract/package.ts'
import { assessPackage } from './sql/package.ts'

/**
 * A programme of two countries for tests. Honduras and Guatemala each have a released, a sealed and an open workshop, the region a sealed
 * one; every statement is coded and supports F-001, but those of the open workshops. Nobody said any of it.
 */
export const PROGRAMME = '0192f7a0-5b1e-7c3d-9a41-000000000001'
const OTHER = '0192f7a0-5b1e-7c3d-9a41-000000000002'

const id = (last: number) => `0192f7a0-5b1e-7c3d-9a41-0000000001${String(last).padStart(2, '0')}`
const seat = (role: string, country: string, programmeId = PROGRAMME): Membership => {
  return { programmeId, officeId: id(90), country, sector: null, role }
}

export const people: Readonly<Record<string, Actor>> = {
  'ana-hn': person(id(1), [seat('assess.facilitator', 'HN')]),
  'beto-hn': person(id(2), [seat('assess.assessor', 'HN')]),
  'berta-gt': person(id(3), [seat('assess.assessor', 'GT')]),
  'lena-hn': person(id(4), [seat('assess.lead', 'HN')]),
  'rita-reader': person(id(5), [seat('programme.reader', 'REG')]),
  'nadia-reg': person(id(6), [seat('assess.assessor', 'REG')]),
  'zoe-elsewhere': person(id(7), [seat('assess.lead', 'HN', OTHER)]),
  juan: person(id(8), []),
}

const named = (text: string) => ({ name_es: `${text} (es)`, name_en: text })
const about = (text: string) => ({ ...named(text), definition_es: `${text} (es)`, definition_en: text })
const titled = (text: string) => ({
  title_es: `${text} (es)`,
  title_en: text,
  text_es: `Lo que dice ${text}.`,
  text_en: `What ${text} says.`,
})

const frame: Tables<typeof programmeTables> = {
  programme: [
    {
      code: 'TEST',
      ...named('Test programme'),
      area_es: 'Región',
      area_en: 'Region',
      starts_on: '2008-01-01',
      ends_on: null,
      provenance: 'recorded',
      label_es: null,
      label_en: null,
      disclaimer_es: 'Sin valor oficial.',
      disclaimer_en: 'Of no official value.',
      as_of: '2026-01-31',
    },
  ],
  partners: [],
  countries: ['HN', 'GT'].map((code) => ({ code, ...named(code), workshop_language: 'es' })),
  sectors: ['police', 'prosecution'].map((code) => ({ code, ...named(code) })),
  conditions: ['legal', 'technical'].map((code) => ({ code, ...about(code), folds_into: null })),
  rounds: [1, 2].map((number) => ({ number, ...named(`Round ${number}`), from_year: 2000 + number, to_year: null })),
  sources: [
    {
      code: 'report-2010',
      organisation: 'An institute',
      organisation_es: 'Un instituto',
      title: 'A report',
      kind: 'academic',
      year: '2010',
      url: null,
      address: null,
      read_at: null,
      read_on: null,
      licence: null,
      retired_on: null,
      note_es: 'Se leyó una copia.',
      note_en: 'A copy was read.',
    },
  ],
}

const workshop = (code: string, state: Workshop['state'], round = 1): Workshop => {
  const country = code.split('-')[0] ?? ''
  const held = { held_from: null, held_to: null, place: null, participants: null, women: null, men: null }
  const sectors = country === 'REG' ? [] : ['police']
  return { code, round, country, sectors, language: 'es', method: 'board', provenance: 'recorded', state, ...held }
}

const statement = (of: string, number: number, quadrant: Quadrant = 'W') => {
  const words = { text: `Dicho en ${of}-${number}`, public_es: `Redacción de ${of}-${number}`, public_en: null }
  const place = { sector: null, language: 'es' as const, year: null, source: null, allocated_by: 'room' as const }
  return { id: `${of}-${number}`, workshop: of, number, quadrant, ...words, ...place }
}

const coding = (subject: string, condition: string, ...themes: string[]) => {
  return { subject, coder: 'C1', condition, themes, seriousness: null, memo: null }
}

const coded = ['HN-REL-1', 'HN-SEA-1', 'GT-REL-1', 'GT-SEA-1', 'REG-SEA-1', 'HN-TWO-1']

const content: Tables<typeof assessTables> = {
  workshops: [
    workshop('HN-REL', 'released'),
    workshop('HN-SEA', 'sealed'),
    workshop('HN-OPE', 'open'),
    workshop('GT-REL', 'released'),
    workshop('GT-SEA', 'sealed'),
    workshop('GT-OPE', 'open'),
    workshop('REG-SEA', 'sealed'),
    workshop('HN-TWO', 'released', 2),
  ],
  statements: ['HN-REL', 'HN-SEA', 'HN-OPE', 'GT-REL', 'GT-SEA', 'GT-OPE', 'REG-SEA', 'HN-TWO'].map((of) => statement(of, 1)),
  published_claims: [
    {
      id: 'HN-9',
      part: 'conclusion',
      country: 'HN',
      quadrant: 'W',
      public_es: 'Conclusión publicada',
      public_en: 'Published conclusion',
      year: '2009',
      source: 'report-2010',
    },
  ],
  themes: [
    { code: 'capacities', parent: null, ...about('Capacities'), usual_condition: null },
    { code: 'training', parent: 'capacities', ...about('Training'), usual_condition: 'technical' },
    { code: 'data', parent: 'capacities', ...about('Data'), usual_condition: 'technical' },
  ],
  codings: [...coded.map((subject) => coding(subject, 'technical', 'training')), coding('HN-9', 'technical', 'training')],
  findings: ['F-001', 'F-002'].map((code) => ({ code, ...titled(code), quadrant: 'W', condition: 'technical', theme: 'training' })),
  finding_evidence: [...coded, 'HN-9'].map((subject) => ({ finding: 'F-001', subject, stance: 'supports' })),
  gaps: [{ code: 'G-01', ...titled('G-01'), condition: 'technical', headline: 1, published_es: null, published_en: null }],
  gap_findings: [{ gap: 'G-01', finding: 'F-001' }],
}

/** Puts the programme in, with changes to it if a test needs some. */
export const seedWith =
  (changes: Partial<Tables<typeof assessTables>> = {}) =>
  async (tx: Writer<never>): Promise<void> => {
    await keepProgrammeTables(tx, { programmeId: PROGRAMME, now: '2026-01-01T00:00:00.000Z' }, frame)
    await assessPackage.keep(tx, PROGRAMME, { ...content, ...changes })
  }

export const seed = seedWith()

export const IN = { programmeId: PROGRAMME }
