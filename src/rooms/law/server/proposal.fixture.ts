import { type Actor, type Membership, person } from '#kernel/access/actor.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { keepProgrammeTables } from '#programme/port'
import { fixture } from '#test/fixture-package.ts'
import type { InHouse } from '#test/house.ts'
import type { ProposedLaw } from '../contract/proposal.ts'

/** A programme of Honduras and Panama with the lawyers of both. */
const PROGRAMME = '0192f7a0-5b1e-7c3d-9a41-000000000001'
export const IN = { programmeId: PROGRAMME }
export const PROPOSAL = '0192f7a0-5b1e-7c3d-9a41-0000000000b1'
const id = (last: number) => `0192f7a0-5b1e-7c3d-9a41-0000000001${String(last).padStart(2, '0')}`
const OFFICE: Readonly<Record<string, string>> = { HN: id(90), PA: id(91), REG: id(92) }
const seat = (role: string, country: string, programmeId = PROGRAMME): Membership => {
  return { programmeId, officeId: OFFICE[country] ?? id(93), country, sector: null, role }
}

export const people: Readonly<Record<string, Actor>> = {
  'author-hn': person(id(1), [seat('programme.country-member', 'HN')]),
  'second-hn': person(id(2), [seat('programme.country-member', 'HN')]),
  'signatory-hn': person(id(3), [seat('programme.country-signatory', 'HN')]),
  'member-pa': person(id(4), [seat('programme.country-member', 'PA')]),
  'signatory-pa': person(id(5), [seat('programme.country-signatory', 'PA')]),
  'member-reg': person(id(6), [seat('programme.country-member', 'REG')]),
  officer: person(id(7), [seat('programme.officer', 'REG')]),
  reader: person(id(8), [seat('programme.reader', 'REG')]),
  elsewhere: person(id(9), [seat('programme.country-member', 'HN', id(99))]),
  'both-hn': person(id(10), [seat('programme.country-member', 'HN'), seat('programme.country-signatory', 'HN')]),
}

export const seed = async (tx: Writer<never>): Promise<void> => {
  await keepProgrammeTables(tx, { programmeId: PROGRAMME, now: '2026-01-01T00:00:00.000Z' }, fixture)
  const offices = tx as unknown as Writer<{ office: { programme_id: string; id: string; country: string; sector: null; name: string } }>
  const row = { programme_id: PROGRAMME, id: id(90), country: 'HN', sector: null, name: 'Ministerio Público' }
  await offices.insertInto('office').values(row).execute()
}

type As = InHouse['as']
type Shown = { law: ProposedLaw; hash: string; version: number; state: string; panel: { submissionId: string; hash: string } | null }
export const at = (name: string): string => `/api/law/proposal.${name}`

export const shown = async (as: As, who = 'author-hn', of = PROPOSAL): Promise<Shown> =>
  (await as(who).get(at('show'), { ...IN, id: of })).body as unknown as Shown

/** A step by somebody at the version that it is at. */
export const step = async (as: As, [who, name]: readonly [string, string], more: object = {}, of = PROPOSAL) => {
  const { version } = await shown(as, 'author-hn', of)
  return as(who).post(at(name), { ...IN, id: of, version, ...more })
}

export const begin = (as: As, more: object = {}) => as('author-hn').post(at('begin'), { ...IN, id: PROPOSAL, system: 'HN', ...more })

/** The wording of the trafficking offence that applies today. */
export const today = (law: ProposedLaw) => law.offences.find(({ id: offence }) => offence === 'hn-tip')!.versions.at(-1)!

/** Saves a text with a change. */
export const save = async (as: As, change: (law: ProposedLaw) => void, who = 'author-hn', of = PROPOSAL) => {
  const { law } = await shown(as, who, of)
  change(law)
  return step(as, [who, 'save'], { law }, of)
}

export const agree = async (as: As, who = 'second-hn', of = PROPOSAL) =>
  step(as, [who, 'review'], { hash: (await shown(as, 'author-hn', of)).hash, verdict: 'agree' }, of)

/** From a draft to the panel. */
export const bring = async (as: As, of = PROPOSAL) => {
  await step(as, ['author-hn', 'submit'], {}, of)
  await agree(as, 'second-hn', of)
  return step(as, ['author-hn', 'put'], { deadline: '2026-04-01' }, of)
}

export const decide = async (as: As, who = 'signatory-hn', more: object = {}, of = PROPOSAL) => {
  const { panel } = await shown(as, 'author-hn', of)
  const answer = { ...IN, submissionId: panel?.submissionId, country: 'HN', hash: panel?.hash, stand: 'accept', ...more }
  return as(who).post('/api/decide/position.take', answer)
}
