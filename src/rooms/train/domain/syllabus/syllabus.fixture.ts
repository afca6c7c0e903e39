import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '#test/sources.ts'
import { Chapter } from '../../contract/chapter.ts'
import { Syllabus } from '../../contract/syllabus.ts'

export const EXAMPLE = join(ROOT, 'examples/first-syllabus')
const read = (name: string): unknown => JSON.parse(readFileSync(join(EXAMPLE, name), 'utf8'))

/** The published example, read anew each time: a test may change what it gets. */
export const exampleSyllabus = (): Syllabus => Syllabus.parse(read('syllabus.json'))
export const exampleChapter = (): Chapter => Chapter.parse(read('chapters/chapter-1.json'))
