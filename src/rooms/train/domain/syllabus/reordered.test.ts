import { expect, it } from 'vitest'
import type { Syllabus } from '../../contract/syllabus.ts'
import { reordered } from './reordered.ts'
import { exampleSyllabus } from './syllabus.fixture.ts'

const found = (change: (syllabus: Syllabus) => void): readonly string[] => {
  const after = exampleSyllabus()
  change(after)
  return reordered(exampleSyllabus(), after)
}

it('names a list that stands in another order, as it stands now', () => {
  const codes = exampleSyllabus().modules.map(({ code }) => code)
  expect(found(({ modules }) => void modules.push(...modules.splice(1, 1)))).toEqual([codes[0], ...codes.slice(2), codes[1]])
})

it('names nothing where something only came, went or says something else', () => {
  const away = ({ modules, competences }: Syllabus): void => {
    modules[0]!.purpose.en += ' More.'
    modules.splice(1, 1)
    competences.unshift({ ...competences[0]!, code: 'C9' })
  }
  expect(found(away)).toEqual([])
})
