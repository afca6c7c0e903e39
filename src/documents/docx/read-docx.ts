import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** An element of a part, as tests look at it. */
export type Node = { name: string; attributes: Readonly<Record<string, string>>; children: readonly (Node | string)[] }

type Open = { name: string; attributes: Record<string, string>; children: (Node | string)[] }

/** @throws for what is not well-formed, or uses a prefix that it does not declare */
export const parseXml = (text: string): Node => {
  const parser = new SaxesParser({ xmlns: true })
  const root: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const node: Open = {
      name: tag.name,
      attributes: Object.fromEntries(Object.values(tag.attributes).map(({ name, value }) => [name, value])),
      children: [],
    }
    open.at(-1)!.children.push(node)
    open.push(node)
  })
  parser.on('text', (content) => {
    open.at(-1)!.children.push(content)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(text).close()
  return root.children.find((child) => typeof child !== 'string') as Node
}

const childrenOf = (node: Node): Node[] => node.children.filter((child) => typeof child !== 'string')

/** All elements of that name below a node, in the order of the text. */
export const all = (node: Node, name: string): Node[] =>
  childrenOf(node).flatMap((child) => (child.name === name ? [child, ...all(child, name)] : all(child, name)))

export const first = (node: Node | undefined, name: string): Node | undefined => (node ? all(node, name)[0] : undefined)

export const valueOf = (node: Node | undefined, attribute = 'w:val'): string | undefined => node?.attributes[attribute]

/** What a reader sees of a paragraph: text, tabs and breaks of a line, no instruction of a field. */
export const shownText = (node: Node): string =>
  node.children
    .map((child) => {
      if (typeof child === 'string') return node.name === 'w:t' ? child : ''
      if (child.name === 'w:tab' && node.name === 'w:r') return '\t'
      if (child.name === 'w:br') return '\n'
      return shownText(child)
    })
    .join('')

export const styleOf = (paragraph: Node): string | undefined => valueOf(first(first(paragraph, 'w:pPr'), 'w:pStyle'))

export type Opened = { files: Readonly<Record<string, Uint8Array>>; part: (path: string) => Node; body: Node; paragraphs: readonly Node[] }

export const openDocx = (bytes: Uint8Array): Opened => {
  const files = unzipSync(bytes)
  const part = (path: string) => parseXml(strFromU8(files[path]!))
  const body = first(part('word/document.xml'), 'w:body')!
  return { files, part, body, paragraphs: all(body, 'w:p') }
}
