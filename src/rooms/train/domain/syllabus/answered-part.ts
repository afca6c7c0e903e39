import type { Chapter } from '../../contract/chapter.ts'
import type { Difference, Entry } from './diff.ts'
import { naming } from './only-conditions.ts'

type Texts = { readonly chapters: readonly Pick<Chapter, 'id' | 'module'>[] }

/** By which names a condition may name an entry: a chapter, its sections and its blocks by the module that it teaches, in either version. */
const namesOf = ({ part, code, fields }: Entry, versions: readonly Texts[]): readonly string[] => {
  if (part === 'syllabus') return fields.map(({ field }) => field)
  if (part !== 'chapter' && part !== 'section' && part !== 'block') return [code]
  const id = code.split('/')[0] ?? code
  return versions.flatMap(({ chapters }) => chapters.filter((one) => one.id === id).map(({ module }) => module))
}

/** The texts of the whole are named one by one. */
const apart = (entry: Entry): readonly Entry[] =>
  entry.part === 'syllabus' ? entry.fields.map((field) => ({ ...entry, fields: [field] })) : [entry]

/**
 * Of the difference between a version under conditions and its successor what one condition names, for whoever says whether it is met.
 * @param others targets of the other conditions; `elsewhere` counts the changes that they name and this one does not. What no condition names is
 * `changesBeyond`'s to say; the total of hours, which follows the modules, is neither.
 */
export const answeredPart = (
  { entries }: Pick<Difference, 'entries'>,
  versions: readonly Texts[],
  { target, others }: { readonly target: string; readonly others: readonly string[] },
): { readonly entries: readonly Entry[]; readonly elsewhere: number } => {
  const isNamedBy = (targets: readonly string[]) => {
    const isNamed = naming(targets)
    return (entry: Entry): boolean => namesOf(entry, versions).every(isNamed)
  }
  const [isOwn, isOther] = [isNamedBy([target]), isNamedBy(others)]
  const all = entries.flatMap(apart)
  return { entries: all.filter(isOwn), elsewhere: all.filter((entry) => !isOwn(entry) && isOther(entry)).length }
}

/** Names of what changed, each once: codes of modules, outcomes and competences, chapters, texts of the whole. */
export const changedPlaces = ({ entries }: Pick<Difference, 'entries'>): readonly string[] => [
  ...new Set(
    entries.flatMap(({ part, code, fields }) => (part === 'syllabus' ? fields.map(({ field }) => field) : [code.split('/')[0] ?? code])),
  ),
]
