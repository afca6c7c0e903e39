import { createHash } from 'node:crypto'
import { REGION } from '../contract/region.ts'
import type { Role } from '../contract/person.ts'

/** A part that a visitor of the example may play: nobody real, named by role alone. */
export type ExamplePart = { readonly person: string; readonly name: string; readonly role: Role; readonly countries: readonly string[] }

/** The domain that RFC 2606 keeps free for good: no mail ever goes there. */
const DOMAIN = 'example.invalid'

type Named = { readonly code: string; readonly nameEs: string }

/** Who takes part in an example of these countries, in the order in which they are offered. */
export const exampleParts = (countries: readonly Named[]): readonly ExamplePart[] => {
  const assessors = countries.filter(({ code }) => code === 'HN' || code === 'GT')
  const pilots = countries.filter(({ code }) => code === 'CR' || code === 'PA')
  // An item of a test is reviewed by two countries besides whoever wrote it.
  const reviewers = countries.filter(({ code }) => code === 'HN')
  // The law of a country is written by one of its members, read by another, and decided by whoever signs.
  const lawyers = countries.filter(({ code }) => code === 'HN')
  const part = (person: string, name: string, [role, ...seats]: readonly [Role, ...string[]]): ExamplePart => ({
    person,
    name,
    role,
    countries: seats,
  })
  return [
    part('officer', 'Oficial del programa', ['programme.officer', REGION]),
    part('officer-2', 'Segundo oficial del programa', ['programme.officer', REGION]),
    part('lead', 'Coordinación de la evaluación', ['assess.lead', REGION, ...countries.map(({ code }) => code)]),
    ...assessors.map(({ code, nameEs }) => part(`assessor-${code.toLowerCase()}`, `Evaluación, ${nameEs}`, ['assess.assessor', code])),
    ...countries.map(({ code, nameEs }) =>
      part(`signatory-${code.toLowerCase()}`, `Firma por el país, ${nameEs}`, ['programme.country-signatory', code]),
    ),
    ...lawyers.flatMap(({ code, nameEs }) => [
      part(`member-${code.toLowerCase()}`, `Miembro por el país, ${nameEs}`, ['programme.country-member', code]),
      part(`member-2-${code.toLowerCase()}`, `Segundo miembro por el país, ${nameEs}`, ['programme.country-member', code]),
    ]),
    ...countries.map(({ code, nameEs }) =>
      part(`director-${code.toLowerCase()}`, `Dirección de unidad de capacitación, ${nameEs}`, ['train.director', code]),
    ),
    ...pilots.flatMap(({ code, nameEs }) => [
      part(`training-${code.toLowerCase()}`, `Equipo de capacitación, ${nameEs}`, ['train.team', code]),
      part(`facilitator-${code.toLowerCase()}`, `Facilitación de la capacitación, ${nameEs}`, ['train.facilitator', code]),
    ]),
    ...reviewers.map(({ code, nameEs }) =>
      part(`training-${code.toLowerCase()}`, `Equipo de capacitación, ${nameEs}`, ['train.team', code]),
    ),
    part('analyst', 'Análisis de la capacitación', ['train.analyst', REGION]),
    part('reader', 'Solo lectura', ['programme.reader', REGION]),
  ]
}

export const addressOf = ({ person }: ExamplePart): string => `${person}@${DOMAIN}`

/** A part's account in a programme, the same in every installation (UUID of version 8, RFC 9562 §5.8): nothing is left to chance. */
export const accountOf = (programmeCode: string, { person }: ExamplePart): string => {
  const hex = createHash('sha256').update(`istmo example ${programmeCode} ${person}`).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
