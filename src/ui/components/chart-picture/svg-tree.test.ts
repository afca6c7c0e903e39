import { createElement, Fragment } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { examples as chains } from '../../charts/chain.examples.ts'
import { examples as maps } from '../../charts/map.examples.ts'
import { examples as matrices } from '../../charts/matrix.examples.ts'
import { svgTree } from './svg-tree.ts'

const written = (svg: string) => renderToStaticMarkup(createElement(Fragment, {}, svgTree(svg, { role: 'img' })))
/** React writes an empty element as a pair, a quotation mark in text as an entity, and its own order for nothing: the rest must be the same. */
const alike = (svg: string) =>
  svg
    .replace(/<(\w+)([^>]*)\/>/g, '<$1$2></$1>')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replace(' role="img"', '')

const charts = [...Object.entries(chains), ...Object.entries(maps), ...Object.entries(matrices)].map(
  ([name, make]) => [name, make().svg] as const,
)

describe('a chart as elements', () => {
  it.each(charts)('%s is drawn stroke by stroke as the chart wrote it', (_, svg) => expect(alike(written(svg))).toBe(alike(svg)))

  it('keeps hostile words as words', () => {
    const svg = '<svg viewBox="0 0 1 1"><text x="0">a &lt;script&gt; &amp;lt; b</text></svg>'
    expect(written(svg)).toContain('<text x="0">a &lt;script&gt; &amp;lt; b</text>')
  })

  it.each(['script', 'image', 'use', 'foreignobject'])('refuses <%s>', (name) =>
    expect(() => svgTree(`<svg><${name}></${name}></svg>`, {})).toThrow(name),
  )
})
