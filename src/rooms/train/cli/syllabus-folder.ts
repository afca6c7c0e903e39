import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isThere } from '#kernel/files/folder.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { Chapter } from '../contract/chapter.ts'
import { type ItemSeen, ItemsSeen } from '../contract/items-seen.ts'
import { Syllabus } from '../contract/syllabus.ts'
import type { Given } from './read-files.ts'
import { readJson } from './read-json.ts'

/** A syllabus as a folder holds it: `syllabus.json`, `chapters/*.json` in the order of their names, and `items.json` where there is one. */
export type SyllabusFolder = {
  readonly syllabus: Syllabus
  readonly chapters: readonly Chapter[]
  readonly items: readonly ItemSeen[] | undefined
}

const chapterPaths = async (folder: string): Promise<readonly string[]> => {
  const within = join(folder, 'chapters')
  if (!(await isThere(within))) return []
  const names = await readdir(within)
  return names
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => join(within, name))
}

/** Reads a folder whole or not at all; what is wrong in each of its files is said together. */
export const readSyllabusFolder = async (folder: string, t: Translate): Promise<Given<SyllabusFolder>> => {
  const itemsPath = join(folder, 'items.json')
  const [syllabus, items, ...chapters] = await Promise.all([
    readJson(join(folder, 'syllabus.json'), Syllabus, t),
    isThere(itemsPath).then((there) => (there ? readJson(itemsPath, ItemsSeen, t) : undefined)),
    ...(await chapterPaths(folder)).map((path) => readJson(path, Chapter, t)),
  ])
  const refused = [syllabus, ...(items ? [items] : []), ...chapters].flatMap((one) => (one.kind === 'refused' ? one.lines : []))
  if (refused.length > 0 || syllabus.kind === 'refused') return { kind: 'refused', lines: refused }
  const read = chapters.flatMap((one) => (one.kind === 'read' ? [one.value] : []))
  return {
    kind: 'read',
    value: { syllabus: syllabus.value, chapters: read, items: items?.kind === 'read' ? items.value.items : undefined },
  }
}
