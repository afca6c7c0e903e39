import { expect, it } from 'vitest'
import { releaseDoor } from './release-door.ts'

it('names the report at the house’s own door as what it was made from, in both languages', () => {
  const example = releaseDoor([], 'example')
  expect(example).toContain('El ejemplo tal como viene con Istmo')
  expect(example).toContain('The example as it comes with Istmo')
  const given = releaseDoor([], 'package')
  expect(given).toContain('Informe del paquete con que se inició este servidor')
  expect(given).toContain('Report of the package that this server was started with')
  for (const door of [example, given]) expect(door).not.toMatch(/en preparación|in preparation/)
})
