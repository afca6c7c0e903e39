import { Found, needed, type Said } from './found.ts'
import { saysWhatItIs } from './node-words.ts'
import type { Markup } from './read-markup.ts'

const CARRIED = { node: [], edge: ['kind', 'status', 'since', 'until', 'role_source', 'role_target', 'exhibits'] } as const
type Class = keyof typeof CARRIED
const isCarried = (of: Class, name: string): boolean =>
  (CARRIED[of] as readonly string[]).includes(name) || (of === 'node' && saysWhatItIs(name) !== undefined)

type Titles = Readonly<Record<Class, ReadonlyMap<string, string>>>

const childrenOf = ({ children }: Markup, ...names: string[]): readonly Markup[] => children.filter(({ name }) => names.includes(name))

/** Titles of declared attributes by their ids. */
const titlesOf = (graph: Markup): Titles => {
  const of = (own: Class) =>
    new Map(
      childrenOf(graph, 'attributes')
        .filter(({ attributes }) => attributes.get('class') === own)
        .flatMap((list) => childrenOf(list, 'attribute'))
        .map((one) => [needed(one, 'id'), one.attributes.get('title') ?? needed(one, 'id')]),
    )
  return { node: of('node'), edge: of('edge') }
}

/** A day of `start` or `end` counts where no finer one is given. */
const ends = (element: Markup, said: Map<string, string>): void => {
  for (const [attribute, name] of [
    ['start', 'since'],
    ['end', 'until'],
  ] as const) {
    const value = element.attributes.get(attribute)
    if (value !== undefined && !said.has(name)) said.set(name, value)
  }
}

const saidOf = (found: Found, titles: Titles, element: Markup, of: Class): Said => {
  const said = new Map<string, string>()
  for (const child of element.children) if (child.name !== 'attvalues') found.left.add('element', child.name)
  for (const value of childrenOf(element, 'attvalues').flatMap((list) => childrenOf(list, 'attvalue'))) {
    const name = titles[of].get(needed(value, 'for')) ?? needed(value, 'for')
    if (isCarried(of, name)) said.set(name, value.attributes.get('value') ?? '')
    else found.left.add('attribute', name)
  }
  const label = element.attributes.get('label')
  if (label !== undefined && of === 'node') said.set('label', label)
  if (of === 'edge') ends(element, said)
  return said
}

const readEdge = (found: Found, titles: Titles, edge: Markup, byDefault: string): void => {
  if ((edge.attributes.get('type') ?? byDefault) === 'directed') found.left.add('direction')
  if (edge.attributes.has('weight')) found.left.add('attribute', 'weight')
  found.link(edge, saidOf(found, titles, edge, 'edge'))
}

/**
 * Nodes and edges of a GEXF file (1.1 to 1.3). Nodes inside nodes, looks (`viz`), weights and attributes that mean nothing here are listed as left out.
 * @throws StopReading
 * @source GEXF 1.3, https://gexf.net/schema.html
 */
export const readGexf = (root: Markup): Found => {
  const found = new Found()
  for (const child of root.children) if (child.name !== 'graph' && child.name !== 'meta') found.left.add('element', child.name)
  for (const graph of childrenOf(root, 'graph')) {
    const titles = titlesOf(graph)
    for (const node of childrenOf(graph, 'nodes').flatMap((list) => childrenOf(list, 'node')))
      found.node(node, saidOf(found, titles, node, 'node'))
    for (const edge of childrenOf(graph, 'edges').flatMap((list) => childrenOf(list, 'edge')))
      readEdge(found, titles, edge, graph.attributes.get('defaultedgetype') ?? 'undirected')
  }
  return found
}
