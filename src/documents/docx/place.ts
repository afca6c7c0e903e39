import type { Translate } from '#kernel/i18n/translate.ts'
import type { NumberedDocument } from '../numbered.ts'
import { words } from '../words.ts'
import { bookmarks } from './bookmarks.ts'
import { page } from './look.ts'
import type { Printing } from './runs.ts'
import { targetsOf } from './targets.ts'

/** What one document is printed with: its bookmarks and the counters that give every list and picture a number of its own. */
export type Press = Printing & { document: NumberedDocument; t: Translate; nextList: () => number; nextDrawing: () => number }

/** Where a block stands: how far in its text starts and how wide that may be, in twips. */
export type Place = { press: Press; indent: number; measure: number }

const counter = () => {
  let count = 0
  return () => (count += 1)
}

export const pressFor = (document: NumberedDocument): Press => {
  const targets = targetsOf(document)
  return {
    document,
    t: words(document.lang),
    targets,
    bookmarks: bookmarks(targets.anchors),
    nextList: counter(),
    nextDrawing: counter(),
    ...(document.region === undefined ? {} : { region: document.region }),
  }
}

export const onPage = (press: Press): Place => ({ press, indent: page.gutter, measure: page.measure })
