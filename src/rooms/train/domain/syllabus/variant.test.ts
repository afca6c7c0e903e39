import { describe, expect, it } from 'vitest'
import { Syllabus } from '../../contract/syllabus.ts'
import { exampleSyllabus } from './syllabus.fixture.ts'
import { syllabusHash, variantOf } from './variant.ts'

const codes = (all: readonly { readonly code: string }[]) => all.map(({ code }) => code)

describe('a variant', () => {
  it('is the core with the overlays of its sector and country', () => {
    const police = variantOf(exampleSyllabus(), { sector: 'police', country: 'GT', lang: 'es' })
    expect(codes(police.outcomes)).toContain('M1.O5')
    expect(codes(police.outcomes)).not.toContain('M3.O2')
    const m3 = police.modules.find(({ code }) => code === 'M3')
    expect(m3?.hours).toEqual({ contact: 4, selfStudy: 2, practice: 1 })
    expect(m3?.outcomes).not.toContain('M3.O2')
    expect(m3?.assessment.blueprint.map(({ outcome }) => outcome)).not.toContain('M3.O2')
    expect(police.lost).toEqual([])
  })

  it('says its outcome in the words of its sector', () => {
    const text = (sector?: 'judiciary') =>
      variantOf(exampleSyllabus(), { ...(sector && { sector }), lang: 'en' }).outcomes.find(({ code }) => code === 'M2.O2')?.text.en
    expect(text('judiciary')).toMatch(/^weigh/)
    expect(text()).toMatch(/^plan/)
  })

  it('includes an optional module only where an overlay says so', () => {
    const syllabus = exampleSyllabus()
    syllabus.modules[3]!.optional = true
    syllabus.overlays[0]!.ops.push({ op: 'include', target: 'M4' })
    expect(codes(variantOf(syllabus, { lang: 'es' }).modules)).toEqual(['M1', 'M2', 'M3'])
    expect(codes(variantOf(syllabus, { sector: 'judiciary', lang: 'es' }).modules)).toContain('M4')
    expect(codes(variantOf(syllabus, { sector: 'judiciary', lang: 'es' }).outcomes)).toContain('M4.O4')
  })

  it('leaves the core as it was', () => {
    const syllabus = exampleSyllabus()
    const before = syllabusHash(syllabus)
    variantOf(syllabus, { sector: 'judiciary', country: 'BZ', lang: 'en' })
    expect(syllabusHash(syllabus)).toBe(before)
  })

  it('has a hash of its own, that another language or another country does not move', () => {
    const changed = exampleSyllabus()
    changed.outcomes[4]!.text.en += ' More.'
    const hash = (syllabus: Syllabus, of: Parameters<typeof variantOf>[1]) => variantOf(syllabus, of).sha256
    expect(hash(changed, { lang: 'es' })).toBe(hash(exampleSyllabus(), { lang: 'es' }))
    expect(hash(changed, { lang: 'en' })).not.toBe(hash(exampleSyllabus(), { lang: 'en' }))
    const all = [{}, { sector: 'police' }, { country: 'GT' }, { sector: 'police', country: 'GT' }] as const
    expect(new Set(all.flatMap((of) => [hash(changed, { ...of, lang: 'es' }), hash(changed, { ...of, lang: 'en' })])).size).toBe(8)
  })
})

it('the same file gives the same hash, in whatever order its fields stand', () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([name, inner]) => [name, turned(inner)]),
    )
  }
  const syllabus = exampleSyllabus()
  expect(syllabusHash(Syllabus.parse(turned(JSON.parse(JSON.stringify(syllabus)))))).toBe(syllabusHash(syllabus))
  expect(syllabusHash(syllabus)).toMatch(/^[0-9a-f]{64}$/)
})
