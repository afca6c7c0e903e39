import { describe, expect, it } from 'vitest'
import { joinCatalogues, LANGS, translator } from '#kernel/i18n/translate.ts'
import en from '#ui/client/messages/en.json' with { type: 'json' }
import es from '#ui/client/messages/es.json' with { type: 'json' }
import { exampleName, nameOf } from '#ui/client/example-name.ts'
import { exampleParts } from '../../domain/example-people.ts'
import programmeEn from '../../messages/en.json' with { type: 'json' }
import programmeEs from '../../messages/es.json' with { type: 'json' }
import { inOrder, type PersonLine } from '../people/people-columns.tsx'

const catalogues = joinCatalogues({ es, en }, { es: programmeEs, en: programmeEn })
const COUNTRIES = [
  ['BZ', 'Belice', 'Belize'],
  ['CR', 'Costa Rica', 'Costa Rica'],
  ['GT', 'Guatemala', 'Guatemala'],
  ['HN', 'Honduras', 'Honduras'],
  ['PA', 'Panamá', 'Panama'],
] as const
const parts = exampleParts(COUNTRIES.map(([code, nameEs]) => ({ code, nameEs })))

describe.each(LANGS)('in %s', (lang) => {
  const t = translator(lang, catalogues)
  it('each of the example’s people is called what their role is called', () => {
    const countryIn = (person: string): string => {
      const found = COUNTRIES.find(([code]) => person.endsWith(`-${code.toLowerCase()}`))
      return found ? `, ${lang === 'es' ? found[1] : found[2]}` : ''
    }
    const alone = parts.filter(({ person }) => !/-2(?:-|$)/.test(person))
    expect(alone.map(({ person }) => exampleName(t, person))).toEqual(
      alone.map(({ person, role }) => `${t(`programme.role.${role}`)}${countryIn(person)}`),
    )
    expect(new Set(parts.map(({ person }) => exampleName(t, person))).size).toBe(parts.length)
  })
  it('people stand in the order of their names in it', () => {
    const people = parts.map(({ person, name }) => ({ name, email: `${person}@example.invalid` }) as PersonLine)
    const names = inOrder(t, people).map((person) => nameOf(t, person))
    expect(names).toEqual([...names].toSorted((a, b) => a.localeCompare(b, lang)))
    expect(names[0]).toBe(lang === 'es' ? 'Análisis de la capacitación' : 'Assessor, Guatemala')
  })
})

it('the name that is kept of them is the Spanish one', () => {
  expect(parts.map(({ name }) => name)).toEqual(parts.map(({ person }) => exampleName(translator('es', catalogues), person)))
})
