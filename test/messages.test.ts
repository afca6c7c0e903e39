import { describe, expect, it } from 'vitest'
import { catalogueFaults } from './messages.ts'
import { sourcesOf } from './sources.ts'

const catalogues = await sourcesOf('src', /^(es|en)\.json$/)
const rooms = [...catalogues.keys()].filter((file) => file.endsWith('/messages/es.json')).map((file) => file.replace('/es.json', ''))

describe('messages', () => {
  it.each(rooms)('of %s say the same in Spanish and in English', (folder) => {
    const read = (lang: string) => JSON.parse(catalogues.get(`${folder}/${lang}.json`) ?? '{}') as Record<string, string>
    expect(catalogueFaults(read('es'), read('en'))).toEqual([])
  })

  it('are caught when untranslated or different', () => {
    expect(catalogueFaults({ 'a.b': 'Hola {name}' }, {})).toEqual(['a.b: no English'])
    expect(catalogueFaults({ 'a.b': 'Hola {name}' }, { 'a.b': 'Hello {who}' })).toEqual(['a.b: other placeholders'])
    expect(catalogueFaults({ b: 'x', a: 'y' }, { b: 'x', a: 'y' })).toEqual(['keys are not sorted'])
  })

  it('are used: every key asked for by name exists', async () => {
    const known = new Set(rooms.flatMap((folder) => Object.keys(JSON.parse(catalogues.get(`${folder}/es.json`) ?? '{}') as object)))
    const sources = await sourcesOf('src', /(?<!\.test|\.examples)\.tsx?$/)
    const asked = [...sources].flatMap(([file, source]) =>
      [...source.matchAll(/\bt\(\s*'([a-z][\w.-]+)'/g)].map((m) => ({ file, key: m[1] ?? '' })),
    )
    expect(asked.length).toBeGreaterThan(50)
    expect(asked.filter(({ key }) => !known.has(key))).toEqual([])
  })
})
