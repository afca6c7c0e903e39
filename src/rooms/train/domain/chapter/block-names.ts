import type { Translate } from '#kernel/i18n/translate.ts'
import type { Chapter } from '../../contract/chapter.ts'

/** What questions, exercises and cases are called: by their kind and their number in the chapter. */
export type Labels = ReadonlyMap<string, string>
/** The same with their titles, as a plan names them; of any other block that takes time, its title. */
export type Names = ReadonlyMap<string, string>

const COUNTED = ['question', 'exercise', 'case'] as const
type Counted = (typeof COUNTED)[number]
const isCounted = (kind: string): kind is Counted => COUNTED.some((one) => one === kind)

/** The labels of a chapter's blocks: the same in each of its books. */
export const labelsOf = (t: Translate, { sections }: Chapter): Labels => {
  const counts = { question: 0, exercise: 0, case: 0 }
  return new Map(
    sections
      .flatMap(({ blocks }) => blocks)
      .flatMap(({ kind, id }) => (isCounted(kind) ? [[id, t(`train.chapter.${kind}`, { n: ++counts[kind] })] as const] : [])),
  )
}

export const namesOf = (t: Translate, chapter: Chapter): Names => {
  const labels = labelsOf(t, chapter)
  return new Map(
    chapter.sections
      .flatMap(({ blocks }) => blocks)
      .map((block) => {
        const title = 'title' in block ? block.title[t.lang] : 'caption' in block ? block.caption[t.lang] : ''
        return [block.id, [labels.get(block.id), title].filter(Boolean).join('. ')] as const
      }),
  )
}
