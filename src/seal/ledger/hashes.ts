/** A leaf is a hash; a branch has one way for each digit that the hashes under it have at its depth. */
type Node = string | Branch
type Branch = { readonly size: number; readonly ways: readonly (Node | undefined)[] }

const sizeOf = (node: Node | undefined): number => (node === undefined ? 0 : typeof node === 'string' ? 1 : node.size)
const branchOf = (ways: readonly (Node | undefined)[]): Branch => ({ size: ways.reduce<number>((sum, one) => sum + sizeOf(one), 0), ways })
const digitAt = (hash: string, depth: number): number => Number.parseInt(hash.charAt(depth), 16)
const NO_WAYS: readonly (Node | undefined)[] = Array.from({ length: 16 }, () => undefined)

const holds = (root: Node | undefined, hash: string): boolean => {
  let node = root
  for (let depth = 0; typeof node === 'object'; depth += 1) node = node.ways[digitAt(hash, depth)]
  return node === hash
}

/** The same node where it holds the hash already. */
const adding = (node: Node | undefined, hash: string, depth: number): Node => {
  if (node === undefined || node === hash) return hash
  if (typeof node === 'string') return adding(branchOf(NO_WAYS.with(digitAt(node, depth), node)), hash, depth)
  const way = digitAt(hash, depth)
  const now = adding(node.ways[way], hash, depth + 1)
  return now === node.ways[way] ? node : branchOf(node.ways.with(way, now))
}

const leaving = (node: Node | undefined, hash: string, depth: number): Node | undefined => {
  if (node === undefined || node === hash) return undefined
  if (typeof node === 'string') return node
  const way = digitAt(hash, depth)
  const now = leaving(node.ways[way], hash, depth + 1)
  if (now === node.ways[way]) return node
  return node.size === 1 ? undefined : branchOf(node.ways.with(way, now))
}

/** What two share is not looked at, and is shared by what comes of it; the first itself where it holds all of the other. */
const joining = (one: Node | undefined, other: Node | undefined, depth: number): Node | undefined => {
  if (one === other || other === undefined) return one
  if (one === undefined) return other
  if (typeof other === 'string') return adding(one, other, depth)
  if (typeof one === 'string') return adding(other, one, depth)
  const ways = one.ways.map((way, at) => joining(way, other.ways[at], depth + 1))
  return ways.every((way, at) => way === one.ways[at]) ? one : branchOf(ways)
}

const walked = function* (node: Node | undefined): Generator<string> {
  if (typeof node === 'string') yield node
  else if (node) for (const way of node.ways) yield* walked(way)
}

/**
 * A set of SHA-256 hashes, in hex, that never changes: one with one more shares all but a few nodes with the one that it was made of. So a set for every
 * point of a long history takes memory by the length of that, and not by its square.
 */
export class Hashes implements Iterable<string> {
  static readonly none: Hashes = new Hashes(undefined)
  readonly #root: Node | undefined

  private constructor(root: Node | undefined) {
    this.#root = root
  }

  static of(hashes: Iterable<string>): Hashes {
    let all = Hashes.none
    for (const hash of hashes) all = all.with(hash)
    return all
  }

  get size(): number {
    return sizeOf(this.#root)
  }

  has(hash: string): boolean {
    return holds(this.#root, hash)
  }

  with(hash: string): Hashes {
    return this.#as(adding(this.#root, hash, 0))
  }

  without(hash: string): Hashes {
    return this.#as(leaving(this.#root, hash, 0))
  }

  /** This one where it holds all of the other. */
  and(other: Hashes): Hashes {
    return this.#as(joining(this.#root, other.#root, 0))
  }

  #as(root: Node | undefined): Hashes {
    return root === this.#root ? this : new Hashes(root)
  }

  [Symbol.iterator](): Iterator<string> {
    return walked(this.#root)
  }
}
