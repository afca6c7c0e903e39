import { expect, it } from 'vitest'
import { changesBeyond } from './only-conditions.ts'
import { calledPlace, placesOf } from './places.ts'
import { exampleSyllabus } from './syllabus.fixture.ts'

it('names every module, outcome and competence, each called by its code', () => {
  const syllabus = exampleSyllabus()
  const places = placesOf(syllabus)
  for (const { code } of [...syllabus.modules, ...syllabus.outcomes, ...syllabus.competences])
    expect(places.filter(({ target, es, en }) => target.endsWith(`/${code}`) && es.startsWith(code) && en.startsWith(code))).toHaveLength(1)
  expect(new Set(places.map(({ target }) => target)).size).toBe(places.length)
  expect(places.every(({ es, en }) => es.length <= 120 && en.length <= 120)).toBe(true)
})

it('names nothing that a successor could not change for it', () => {
  const before = { syllabus: exampleSyllabus(), chapters: [] }
  for (const { target } of placesOf(before.syllabus)) {
    const after = exampleSyllabus()
    const name = target.split('/').at(-1) ?? ''
    const changed =
      after.modules.find(({ code }) => code === name)?.purpose ??
      after.outcomes.find(({ code }) => code === name)?.text ??
      after.competences.find(({ code }) => code === name)?.text ??
      (after as unknown as Record<string, { es?: string; asOf?: string }>)[name]
    expect(changed, target).toBeDefined()
    Object.assign(changed as object, 'asOf' in (changed as object) ? { asOf: '2099-01-01' } : { es: 'Otra cosa' })
    expect(changesBeyond(before, { syllabus: after, chapters: [] }, [target]), target).toEqual([])
    expect(changesBeyond(before, { syllabus: after, chapters: [] }, ['modules/M99']), target).not.toEqual([])
  }
})

it('calls a target by its name, and by its own where it is no place of the version', () => {
  expect(calledPlace(exampleSyllabus(), 'modules/M2')).toEqual({
    es: expect.stringMatching(/^M2 · \S/),
    en: expect.stringMatching(/^M2 · \S/),
  })
  expect(calledPlace(exampleSyllabus(), 'modules/M99')).toEqual({ es: 'modules/M99', en: 'modules/M99' })
})
