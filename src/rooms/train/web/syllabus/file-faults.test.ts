import { expect, it } from 'vitest'
import { fileFaults } from './file-faults.ts'

it('names the file, the field and what it holds', () => {
  const files = [
    { kind: 'chapter', name: 'chapter-2.json', value: { id: 'chapter-2', date: '28/11/2026' } },
    { kind: 'syllabus', name: 'syllabus.json', value: { modules: [{ hours: { contact: 'x'.repeat(90) } }] } },
    { kind: 'chapter', name: 'chapter-1.json', value: {} },
  ] as const
  const faults = ['chapters.0.date', 'chapters.1.semver', 'syllabus.modules.0.hours.contact', 'syllabus.modules.7.code'].map((field) => ({
    field,
    message: 'No.',
  }))
  expect(fileFaults(faults, files)).toEqual([
    { file: 'chapter-2.json', field: 'date', holds: '28/11/2026', message: 'No.' },
    { file: 'chapter-1.json', field: 'semver', holds: null, message: 'No.' },
    { file: 'syllabus.json', field: 'modules.0.hours.contact', holds: `${'x'.repeat(79)}…`, message: 'No.' },
    { file: 'syllabus.json', field: 'modules.7.code', holds: null, message: 'No.' },
  ])
})
