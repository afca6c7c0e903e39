import { readFile } from 'node:fs/promises'
import { OPERATOR } from '#kernel/access/actor.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { Chapter } from '../../contract/chapter.ts'
import { Syllabus } from '../../contract/syllabus.ts'
import { keepVersion } from './keep-version.ts'

const FOLDER = new URL('../../../../../examples/first-syllabus/', import.meta.url)
const jsonAt = async (path: string): Promise<unknown> => JSON.parse(await readFile(new URL(path, FOLDER), 'utf8'))

type Texts = { readonly syllabus: Syllabus; readonly chapters: readonly Chapter[] }

/** The published example as the first candidate for what it would become; it says of itself that no body has approved it. */
export const readExampleSyllabus = async (): Promise<Texts> => {
  const published = Syllabus.parse(await jsonAt('syllabus.json'))
  const chapter = Chapter.parse(await jsonAt('chapters/chapter-1.json'))
  return { syllabus: { ...published, semver: `${published.semver}-rc.1` }, chapters: [chapter] }
}

/** Records it in the example's programme, where it waits for whoever plays: nobody voted on it, and no vote is made up. */
export const keepExampleSyllabus = async (
  handle: Handle,
  texts: Texts,
  { programmeId, now }: { readonly programmeId: string; readonly now: string },
): Promise<string> => (await keepVersion(handle, { ...texts, programmeId, by: OPERATOR.id, now })).sha256
