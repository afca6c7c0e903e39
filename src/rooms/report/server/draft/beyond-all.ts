import type { ProgrammePackage } from '../../contract/package.ts'
import { type Draft, type DraftSentence, draftOf, sentencesOf } from '../../domain/draft.ts'
import { inEverySight } from '../../domain/in-every-sight.ts'
import { reportWords } from '../../messages.ts'

/** The sentence as every member sees it; null where they see none. Also those that they alone are told, as where who looks reads another one in its place. */
export type BeyondAll = ReadonlyMap<string, DraftSentence | null>

/**
 * The sentences, by id, that say more than every member may see, since they count a workshop that is not released: what is kept beside a
 * rewritten text, and goes out in an annex, every member reads, and no number in it may come of a closed room.
 */
export const sentencesBeyondAll = (draft: Draft, source: ProgrammePackage): BeyondAll => {
  if (source.tables.workshops.every(({ state }) => state === 'released')) return new Map()
  const open = inEverySight(source)
  const forAll = new Map(sentencesOf(draftOf(open, reportWords, { dataHash: '', sight: null }), open).map((one) => [one.id, one]))
  const own = sentencesOf(draft, source)
  const said = new Set(own.map(({ id }) => id))
  const beyond = own.filter(({ id, inputs, generated: { es, en } }) => {
    const same = forAll.get(id)
    return same?.inputs !== inputs || same.generated.es !== es || same.generated.en !== en
  })
  const elsewhere = [...forAll.values()].filter(({ id }) => !said.has(id))
  return new Map([...beyond.map(({ id }) => [id, forAll.get(id) ?? null] as const), ...elsewhere.map((one) => [one.id, one] as const)])
}
