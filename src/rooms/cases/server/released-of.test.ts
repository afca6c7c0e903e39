import { describe, expect, it } from 'vitest'
import { CELL_IDS } from '../contract/counts/measures.ts'
import { CountsReleased } from '../contract/counts/release.ts'
import { releasedOf } from './released-of.ts'

/** What a programme package takes of an indicator and its figures: this room knows no statistics. */
const MOST = { name: 160, definition: 600, category: 120 } as const

const release = {
  v: 1,
  type: 'counts',
  programme: '0192f7a0-5b1e-7c3d-9a41-000000000001',
  office: '0192f7a0-5b1e-7c3d-9a41-000000000190',
  country: 'HN',
  year: 2025,
  zeros: false,
  cells: Object.fromEntries(CELL_IDS.map((id) => [id, id === 'TIP.cases' ? 12 : null])),
  supersedes: null,
  at: '2026-03-02T14:00:00.000Z',
  from: '0'.repeat(32),
  sig: '0'.repeat(128),
} as const

describe('what others hear of a release', () => {
  const { cells, ...about } = CountsReleased.parse(releasedOf({ id: 'a'.repeat(64), officeName: 'Fiscalía de HN', release }))

  it('says whose it is, and of each number what it is called and how it is counted, as short as a package takes it', () => {
    expect(about).toMatchObject({ officeName: 'Fiscalía de HN', country: 'HN', year: 2025, signedAt: release.at })
    expect(cells.map(({ value }) => value)).toEqual([12, ...CELL_IDS.slice(1).map(() => null)])
    for (const { indicator, name, definition, element } of cells) {
      expect(indicator).toMatch(/^[a-z][a-z0-9_]{1,60}$/)
      for (const lang of ['es', 'en'] as const) {
        expect(name[lang].length).toBeLessThanOrEqual(MOST.name)
        expect(definition[lang].length).toBeLessThanOrEqual(MOST.definition)
        expect((element?.[lang] ?? '').length).toBeLessThanOrEqual(MOST.category)
      }
    }
  })

  it('says under which law a charge counts wherever it counts charges', () => {
    const ofCharges = cells.filter(({ indicator }) => /_(cases|prosecuted)$/.test(indicator))
    expect(ofCharges).toHaveLength(4)
    for (const { indicator, definition } of ofCharges) {
      expect([indicator, definition.en]).toEqual([indicator, expect.stringContaining('under the law of the office’s country')])
      expect([indicator, definition.es]).toEqual([indicator, expect.stringContaining('según la ley del país de la oficina')])
    }
  })

  it('never speaks of trafficking and smuggling under one indicator', () => {
    const byIndicator = Map.groupBy(cells, ({ indicator }) => indicator)
    expect([...byIndicator.values()].filter((all) => new Set(all.map(({ offence }) => offence)).size > 1)).toEqual([])
    const ofSmuggling = cells.filter(({ offence }) => offence === 'smuggling')
    expect(ofSmuggling.filter(({ name }) => !name.es.includes('tráfico ilícito de migrantes') || /\btrata\b/.test(name.es))).toEqual([])
  })
})
