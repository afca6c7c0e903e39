import { Found, needed, type Said } from './found.ts'
import { saysWhatItIs } from './node-words.ts'
import type { Markup } from './read-markup.ts'

/** Names of attributes that are carried, of nodes and of links. */
const CARRIED = { node: ['label'], edge: ['kind', 'status', 'since', 'until', 'role_source', 'role_target', 'exhibits'] } as const
const isCarried = (of: keyof typeof CARRIED, name: string): boolean =>
  (CARRIED[of] as readonly string[]).includes(name) || (of === 'node' && saysWhatItIs(name) !== undefined)

/** What our own files carry besides, which is made anew. */
const OURS = new Set(['banner'])

const keysOf = (root: Markup): ReadonlyMap<string, string> =>
  new Map(
    root.children
      .filter(({ name }) => name === 'key')
      .map((key) => [needed(key, 'id'), key.attributes.get('attr.name') ?? needed(key, 'id')]),
  )

const saidOf = (found: Found, keys: ReadonlyMap<string, string>, element: Markup, of: keyof typeof CARRIED): Said => {
  const said = new Map<string, string>()
  for (const child of element.children) {
    const key = child.name === 'data' ? needed(child, 'key') : undefined
    const name = key === undefined ? undefined : (keys.get(key) ?? key)
    if (name === undefined) found.left.add('element', child.name)
    else if (isCarried(of, name)) said.set(name, child.text)
    else found.left.add('attribute', name)
  }
  return said
}

const readGraph = (found: Found, keys: ReadonlyMap<string, string>, graph: Markup): void => {
  const isDirected = graph.attributes.get('edgedefault') === 'directed'
  for (const child of graph.children) {
    if (child.name === 'node') found.node(child, saidOf(found, keys, child, 'node'))
    else if (child.name === 'edge') {
      const directed = child.attributes.get('directed')
      if (directed === 'true' || (isDirected && directed !== 'false')) found.left.add('direction')
      found.link(child, saidOf(found, keys, child, 'edge'))
    } else if (child.name !== 'data' || !OURS.has(keys.get(child.attributes.get('key') ?? '') ?? '')) found.left.add('element', child.name)
  }
}

/**
 * Nodes and edges of a GraphML file. Graphs inside nodes, edges of several ends, ports and attributes that mean nothing here are listed as left out.
 * @throws StopReading
 * @source http://graphml.graphdrawing.org/specification.html (GraphML 1.1, with graphml+xml attributes)
 */
export const readGraphml = (root: Markup): Found => {
  const found = new Found()
  const keys = keysOf(root)
  for (const child of root.children) {
    if (child.name === 'graph') readGraph(found, keys, child)
    else if (child.name !== 'key' && child.name !== 'desc') found.left.add('element', child.name)
  }
  return found
}
