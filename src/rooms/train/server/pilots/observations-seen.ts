import type { Handle } from '#kernel/db/handles.ts'
import type { Observation, TaughtModule } from '../../contract/pilot-operations.ts'
import { runningOrder, type Taught } from '../../domain/pilot/running-order.ts'
import { targetName } from '../../domain/pilot/target.ts'
import type { Texts } from '../../domain/syllabus/diff.ts'
import { changeGrounds } from './sql/changes.ts'
import { entriesOf, observationsOf } from './sql/observations.ts'

type Of = { readonly programmeId: string; readonly session?: string; readonly syllabus?: string }

/** Observations that stand, with what was said, for whoever reads it. */
export const observationsSeen = async (db: Handle, of: Of, texts: Texts): Promise<Observation[]> => {
  const entries = await entriesOf(db, of)
  const grounds = Map.groupBy(await changeGrounds(db, of.programmeId), ({ observation }) => observation)
  return (await observationsOf(db, of)).flatMap(({ isWithdrawn, ...observed }) => {
    const { syllabus: _, ...named } = observed
    const entry = entries.get(observed.id)
    if (isWithdrawn || !entry) return []
    const name = targetName(entry.target, texts) ?? { es: entry.target, en: entry.target }
    const requests = (grounds.get(observed.id) ?? []).map(({ request }) => request)
    return [{ ...named, ...entry, targetEs: name.es, targetEn: name.en, requests }]
  })
}

const taughtSeen = ({ target, title, minutes }: Taught) => ({ target, titleEs: title.es, titleEn: title.en, minutes })

/** What is taught, as it goes over the wire. */
export const orderSeen = (texts: Texts, modules: readonly string[]): TaughtModule[] =>
  runningOrder(texts, modules).map((module) => ({
    ...taughtSeen(module),
    outcomes: module.outcomes.map(taughtSeen),
    sections: module.sections.map((section) => ({ ...taughtSeen(section), blocks: section.blocks.map(taughtSeen) })),
  }))
