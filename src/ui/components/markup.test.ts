import { HtmlValidate } from 'html-validate'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type Example, sayIn } from './example.ts'

const modules = import.meta.glob<{ examples: readonly Example[] }>('./*/*.examples.tsx', { eager: true })
const examples = Object.entries(modules).flatMap(([path, { examples: those }]) =>
  those.map((example) => [`${path.split('/')[1] ?? ''}: ${example.name}`, example] as const),
)
const markupOf = ({ show }: Example, lang: 'es' | 'en') => renderToStaticMarkup(createElement(() => show(sayIn(lang))))

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // React writes attributes, empty elements and ids in its own manner; a browser reads them all alike.
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'valid-id': 'off',
    // React Aria hides its inputs by a style, which in the browser it sets without markup.
    'no-inline-style': 'off',
    // A bar of React Aria's; the browser's own <progress> cannot be drawn alike in all of them.
    'prefer-native-element': ['error', { exclude: ['progressbar'] }],
    // A table that is laid out as blocks loses its roles unless they are written out.
    'no-redundant-role': 'off',
  },
})

describe('the markup of every example', () => {
  it('has a name of its own', () => expect(new Set(examples.map(([name]) => name)).size).toBe(examples.length))

  it.each(examples)('%s is valid HTML', async (_, example) => {
    const { results } = await validator.validateString(markupOf(example, 'es'))
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([])
  })

  it.each(examples)('%s is there in Spanish and in English', (_, example) =>
    expect(markupOf(example, 'es')).not.toBe(markupOf(example, 'en')),
  )
})

const sources = Object.entries(
  import.meta.glob<string>(['./*/*.tsx', '!./*/*.examples.tsx'], { eager: true, query: '?raw', import: 'default' }),
)
/** Words between tags, and in attributes that are read aloud. */
const own = />\s*(\p{L}[\p{L} ,.]+?)\s*<\/|(?:aria-label|title|alt|placeholder)="([^"]+)"/gu
const said = (source: string) => [...source.matchAll(own)].flatMap(([, text, attribute]) => text ?? attribute ?? [])

describe('the source of every component', () => {
  it.each(sources)('%s has no words of its own, and writes neither styles nor markup', (path, source) => {
    expect(said(source)).toEqual([])
    expect(source).not.toMatch(/dangerouslySetInnerHTML|innerHTML/)
    // the height of the rows that are not drawn is known to the browser alone
    if (!path.endsWith('/table-grid.tsx')) expect(source).not.toMatch(/\bstyle=/)
  })

  it('is seen through: planted words are found', () => {
    expect(said('<p>Guardar</p>')).toEqual(['Guardar'])
    expect(said('<Icon aria-label="Cerrar" />')).toEqual(['Cerrar'])
    expect(said('<p>{words.save}</p>')).toEqual([])
  })
})
