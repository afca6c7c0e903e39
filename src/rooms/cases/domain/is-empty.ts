import { type ContentKind, CONTENTS } from '../contract/contents.ts'
import type { CaseFile } from './case-file.ts'

/** What says nothing yet of what happened: the sheet with which every case begins, whose key a reader’s is, and that protection was put into other hands. */
const BESIDE: readonly string[] = ['case', 'member', 'protection'] satisfies ContentKind[]

/** Whether nothing stands in what is built. What this software cannot read stands there too. */
export const isEmpty = (file: CaseFile): boolean =>
  file.unread.length === 0 && Object.keys(CONTENTS).every((kind) => BESIDE.includes(kind) || file[kind as ContentKind].length === 0)
