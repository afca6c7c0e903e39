import { createElement, type ReactNode } from 'react'

const DRAWN = new Set(['svg', 'rect', 'line', 'path', 'circle', 'polygon', 'text'])
const TAG = /<(\/?)([a-z]+)((?:\s+[A-Za-z][\w-]*="[^"]*")*)\s*(\/?)>|([^<]+)/g
const PAIR = /([A-Za-z][\w-]*)="([^"]*)"/g
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

const plain = (text: string): string => text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

type Open = { name: string; attributes: Record<string, string>; children: ReactNode[] }

const attributesOf = (pairs: string): Record<string, string> =>
  Object.fromEntries([...pairs.matchAll(PAIR)].map(([, name = '', value = '']) => [camel(name), plain(value)]))

const built = ({ name, attributes, children }: Open, key: number): ReactNode => createElement(name, { key, ...attributes }, ...children)

/**
 * A chart of `../../charts` as React elements: the content policy lets nothing write `innerHTML`, and an image could not use
 * the page's fonts, by which charts are measured. It reads what those charts write, and refuses any other element.
 * @param whole attributes that the outer element gets besides its own
 */
export const svgTree = (svg: string, whole: Readonly<Record<string, string>>): ReactNode => {
  const root: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  const put = (node: ReactNode) => open.at(-1)?.children.push(node)
  for (const [, closing, name = '', pairs = '', selfClosing, text] of svg.matchAll(TAG)) {
    if (text !== undefined) put(plain(text))
    else if (closing) {
      const done = open.pop()
      if (done && open.length > 0) put(built(done, open.at(-1)?.children.length ?? 0))
    } else {
      if (!DRAWN.has(name)) throw new Error(`charts draw no <${name}>`)
      const next = { name, attributes: { ...attributesOf(pairs), ...(open.length === 1 ? whole : {}) }, children: [] }
      if (selfClosing) put(built(next, open.at(-1)?.children.length ?? 0))
      else open.push(next)
    }
  }
  return root.children
}
