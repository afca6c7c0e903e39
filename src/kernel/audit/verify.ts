import type { Reader } from '../db/handles.ts'
import type { AuditTables } from './entry.ts'
import { countUnsealed, entriesBySeq, GENESIS, hashAfter, lastLink, type Link, linkByHash, linksAfter, type SealedEntry } from './link.ts'

/** A place in the chain that somebody outside keeps: from then on neither its tail can be cut nor the whole be written anew unseen. */
export type Head = { readonly position: number; readonly hash: string }

/**
 * The first fault of a chain. `changed`: the entry is not the one that was linked. `dropped`: a link or its entry is gone. `inserted`: this
 * one was not there. `moved`: it was there at another place. With a head: `cut`: the chain ends before it. `rewritten`: at its place
 * stands another history.
 */
export type Fault = {
  readonly kind: 'changed' | 'dropped' | 'inserted' | 'moved' | 'cut' | 'rewritten'
  readonly position: number
  /** Sequence number of the entry, where there is one to name. */
  readonly seq: number | null
}
export type Verified = {
  readonly links: number
  /** Entries of the last second that no link holds yet: for them the chain can say nothing. */
  readonly unsealed: number
  readonly head: Head
  readonly fault: Fault | null
}

const PORTION = 1000

/**
 * Walks the whole chain and names the first fault. A chain alone cannot show a cut tail or a full rewrite: only a kept `head` can.
 * @param db of the operator, who sees the chain
 */
export const verifyChain = async (db: Reader<AuditTables>, head?: Head): Promise<Verified> => {
  const walked = await walk(db, head)
  return { links: walked.links, unsealed: await countUnsealed(db), head: await headOf(db), fault: walked.fault ?? missed(walked, head) }
}

/** The present end of the chain, to be kept by witnesses. */
const headOf = async (db: Reader<AuditTables>): Promise<Head> => {
  const { position, hash } = (await lastLink(db)) ?? { position: 0, hash: GENESIS }
  return { position, hash }
}

type Walked = { readonly links: number; readonly last: Head; readonly fault: Fault | null }

const walk = async (db: Reader<AuditTables>, head: Head | undefined): Promise<Walked> => {
  let last: Head = { position: 0, hash: GENESIS }
  for (;;) {
    const links = await linksAfter(db, last.position, PORTION)
    if (links.length === 0) return { links: last.position, last, fault: null }
    const entries = new Map(
      (
        await entriesBySeq(
          db,
          links.map(({ entrySeq }) => entrySeq),
        )
      ).map((entry) => [entry.seq, entry]),
    )
    for (const link of links) {
      const fault = (await faultAt(db, { last, link, entry: entries.get(link.entrySeq) })) ?? overwritten(link, head)
      if (fault) return { links: last.position, last, fault }
      last = link
    }
  }
}

const overwritten = ({ position, hash, entrySeq }: Link, head: Head | undefined): Fault | null =>
  head?.position === position && head.hash !== hash ? { kind: 'rewritten', position, seq: entrySeq } : null

const missed = ({ last }: Walked, head: Head | undefined): Fault | null =>
  head && head.position > last.position ? { kind: 'cut', position: last.position + 1, seq: null } : null

type Place = { readonly last: Head; readonly link: Link; readonly entry: SealedEntry | undefined }

const faultAt = async (db: Reader<AuditTables>, { last, link, entry }: Place): Promise<Fault | null> => {
  const here = (kind: Fault['kind'], position = link.position): Fault => ({ kind, position, seq: link.entrySeq })
  if (link.previousHash !== last.hash) {
    const follows = link.previousHash === GENESIS ? { position: 0 } : await linkByHash(db, link.previousHash)
    if (!follows) return { kind: 'dropped', position: last.position + 1, seq: null }
    return follows.position < link.position ? insertedAfter(db, follows.position) : here('moved')
  }
  if (link.position !== last.position + 1) return { kind: 'dropped', position: last.position + 1, seq: null }
  if (!entry) return here('dropped')
  if (hashAfter(link.previousHash, entry) === link.hash) return null
  return (await belongsElsewhere(db, entry)) ? here('moved') : here('changed')
}

/** The link goes on from one further back, so what stands between came later. */
const insertedAfter = async (db: Reader<AuditTables>, position: number): Promise<Fault> => {
  const [inserted] = await linksAfter(db, position, 1)
  return { kind: 'inserted', position: position + 1, seq: inserted?.entrySeq ?? null }
}

/** Whether some other link was made for this very entry. */
const belongsElsewhere = async (db: Reader<AuditTables>, entry: SealedEntry): Promise<boolean> => {
  for (let position = 0; ; position += PORTION) {
    const links = await linksAfter(db, position, PORTION)
    if (links.length === 0) return false
    if (links.some((link) => hashAfter(link.previousHash, entry) === link.hash)) return true
  }
}
