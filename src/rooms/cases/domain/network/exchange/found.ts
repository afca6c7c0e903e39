import { GROUNDS, LINK_KINDS, LINK_ROLES, type LinkRole } from '../../../contract/case-link.ts'
import type { Network, NetworkLink, NetworkNode, NodeKind } from '../network.ts'
import { FILE_LIMITS } from './file-limits.ts'
import { LeftOuts, TakenWords } from './left-out.ts'
import { kindSaid, saysWhatItIs } from './node-words.ts'
import type { Markup } from './read-markup.ts'
import { type FilePlace, StopReading } from './refused-file.ts'
import { readWhen } from './when-text.ts'

/** What a file says of a node or a link, by our names of it. */
export type Said = ReadonlyMap<string, string>

const WORDS = { link: LINK_KINDS, status: GROUNDS, role: LINK_ROLES } as const

type WaitingLink = { readonly said: Said; readonly between: readonly [string, string]; readonly id: string; readonly place: FilePlace }

/** An attribute that an element must have. @throws StopReading */
export const needed = ({ name, place, attributes }: Markup, attribute: string): string => {
  const value = attributes.get(attribute)
  if (value === undefined || value.trim() === '') throw new StopReading('missing-attribute', place, `${name} ${attribute}`)
  return value
}

/** Nodes and links as a file is read. Links wait until all nodes are known, since a file may name them first. */
export class Found {
  readonly left = new LeftOuts()
  readonly taken = new TakenWords()
  readonly #nodes = new Map<string, NetworkNode>()
  readonly #links: WaitingLink[] = []

  node(element: Markup, said: Said): void {
    const id = needed(element, 'id')
    if (this.#nodes.has(id)) throw new StopReading('repeated-id', element.place, id.slice(0, 60))
    if (this.#nodes.size >= FILE_LIMITS.nodes) throw new StopReading('too-many-nodes', element.place, String(FILE_LIMITS.nodes))
    const label = said.get('label')?.trim()
    this.#nodes.set(id, { id, label: label ? label.slice(0, 120) : id.slice(0, 120), ...this.#whatItIs(said) })
  }

  link(element: Markup, said: Said): void {
    if (this.#links.length >= FILE_LIMITS.links) throw new StopReading('too-many-links', element.place, String(FILE_LIMITS.links))
    const between = [needed(element, 'source'), needed(element, 'target')] as const
    this.#links.push({ said, between, id: element.attributes.get('id') ?? `e${this.#links.length}`, place: element.place })
  }

  /** @throws StopReading where there is no node, or a link names one that is not there */
  network(root: Markup): Network {
    if (this.#nodes.size === 0) throw new StopReading('no-nodes', root.place)
    const links = this.#links.flatMap((one) => this.#linked(one))
    return { nodes: [...this.#nodes.values()], links }
  }

  /** What its attributes say that a node is. One that says victim outweighs the others, and one that is not known leaves it open. */
  #whatItIs(said: Said): Pick<NetworkNode, 'kind' | 'isUnsure'> {
    const kinds: NodeKind[] = []
    let isUnsure = false
    for (const [attribute, text] of said) {
      const of = saysWhatItIs(attribute)
      if (of === undefined || text.trim() === '') continue
      const kind = kindSaid(of, text)
      if (kind === undefined) {
        isUnsure = true
        this.left.add('unsure', `${attribute}: ${text.trim()}`)
      } else if (kind !== 'nothing') {
        kinds.push(kind)
        if (attribute !== 'kind' || text.trim() !== kind) this.taken.add(kind, `${attribute}: ${text.trim()}`)
      }
    }
    if (kinds.includes('victim')) return { kind: 'victim' }
    return { kind: kinds[0] ?? null, ...(isUnsure ? { isUnsure } : {}) }
  }

  /** Some programs say on the link who of the two is a victim: that is no role here, and it marks the node. */
  #roleOf(end: string, name: string, text: string | undefined): LinkRole | null {
    if (text !== undefined && kindSaid('role', text) === 'victim') {
      const node = this.#nodes.get(end)
      if (node) this.#nodes.set(end, { id: node.id, label: node.label, kind: 'victim' })
      this.taken.add('victim', `${name}: ${text.trim()}`)
      return null
    }
    return this.#word('role', text)
  }

  #linked({ said, between, id, place }: WaitingLink): NetworkLink[] {
    for (const end of between) if (!this.#nodes.has(end)) throw new StopReading('unknown-node', place, end.slice(0, 60))
    if (between[0] === between[1]) {
      this.left.add('loop')
      return []
    }
    const exhibits =
      said
        .get('exhibits')
        ?.split(';')
        .flatMap((part) => part.trim() || []) ?? []
    return [
      {
        id,
        between,
        kind: this.#word('link', said.get('kind')),
        status: this.#word('status', said.get('status')),
        roles: [
          this.#roleOf(between[0], 'role_source', said.get('role_source')),
          this.#roleOf(between[1], 'role_target', said.get('role_target')),
        ],
        from: this.#when(said.get('since')),
        to: this.#when(said.get('until')),
        exhibits,
      },
    ]
  }

  /** A word that we know, whatever its capitals; another is listed as left out. */
  #word<Name extends keyof typeof WORDS>(name: Name, value: string | undefined): (typeof WORDS)[Name][number] | null {
    if (value === undefined || value.trim() === '') return null
    const words: readonly (typeof WORDS)[Name][number][] = WORDS[name]
    const found = words.find((word) => word === value.trim().toLowerCase())
    if (found === undefined) this.left.add('value', `${name}: ${value.trim()}`)
    return found ?? null
  }

  #when(value: string | undefined) {
    if (value === undefined || value.trim() === '') return null
    const found = readWhen(value)
    if (!found) this.left.add('value', value.trim())
    return found ?? null
  }
}
