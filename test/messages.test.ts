import { describe, expect, it } from 'vitest'
import { catalogueFaults, variablesUnsaid } from './messages.ts'
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

  it('get every variable that they use, in both languages', async () => {
    const all = ['es', 'en'].map(
      (lang) =>
        Object.assign({}, ...rooms.map((folder) => JSON.parse(catalogues.get(`${folder}/${lang}.json`) ?? '{}') as object)) as Record<
          string,
          string
        >,
    )
    const sources = await sourcesOf('src', /(?<!\.test|\.examples)\.tsx?$/)
    const unsaid = [...sources].flatMap(([file, source]) => variablesUnsaid(file, source, all).map((one) => `${file} ${one}`))
    expect(sources.size).toBeGreaterThan(500)
    expect(unsaid).toEqual([])
  })

  it('are caught where a variable is left out, of a choice of two too', () => {
    const texts = [
      { 'a.line': '{title}, {at}', 'a.of': '{n, plural, one {# de {what}} other {#}}' },
      { 'a.line': '{title}, {by}', 'a.of': '' },
    ]
    const unsaid = (source: string) => variablesUnsaid('planted.tsx', source, texts)
    expect(unsaid("const Line = () => <p>{t('a.line', { title })}</p>")).toEqual(['a.line: at', 'a.line: by'])
    expect(unsaid("t('a.line')")).toEqual(['a.line: at', 'a.line: title', 'a.line: by'])
    expect(unsaid("t(is ? 'a.line' : 'a.of', { title, 'at': 1, by: 2 })")).toEqual(['a.of: n', 'a.of: what'])
    expect(unsaid("t('a.of', { n, what: t('a.line', { title }) })")).toEqual(['a.line: at', 'a.line: by'])
    expect(unsaid("t('a.line', { ...given }) + t(`a.${of}`) + t('a.line', given) + said('a.line')")).toEqual([])
  })
})
