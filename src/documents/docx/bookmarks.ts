import { Bookmark } from 'docx'
import type { ParagraphChild } from 'docx'
import type { Anchor } from '../model.ts'

const LONGEST = 40

/**
 * Bookmarks of one document. Word allows letters, digits and low lines, 40 in all, and does not tell capitals from small
 * letters; a name that starts with a low line is not listed among the reader's own.
 */
export const bookmarks = (anchors: readonly Anchor[]) => {
  const names = new Map<Anchor, string>()
  const taken = new Set<string>()
  for (const anchor of anchors) {
    const plain = `_${anchor.replace(/[^A-Za-z0-9_]/g, '_')}`
    let name = plain.slice(0, LONGEST)
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${plain.slice(0, LONGEST - 1 - String(n).length)}_${n}`
    taken.add(name.toLowerCase())
    names.set(anchor, name)
  }
  const nameOf = (anchor: Anchor): string => {
    const name = names.get(anchor)
    if (name === undefined) throw new Error(`docx: no bookmark for ${anchor}`)
    return name
  }
  /** Puts the bookmark around what a link shall reach. */
  const around = (anchor: Anchor, children: readonly ParagraphChild[]): Bookmark => new Bookmark({ id: nameOf(anchor), children })
  return { nameOf, around }
}

export type Bookmarks = ReturnType<typeof bookmarks>
