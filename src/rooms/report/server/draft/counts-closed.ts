import type { ProgrammePackage } from '../../contract/package.ts'
import { type DraftSentence, sentencesOf } from '../../domain/draft.ts'
import { inEverySight } from '../../domain/in-every-sight.ts'
import { composed } from './composed.ts'

/**
 * Which sentences say more than every member may see, since they count a workshop that is not released: what is kept beside a rewritten text,
 * and goes out in an annex, every member reads, and no number in it may come of a closed room.
 */
export const countsClosed = (source: ProgrammePackage): ((sentence: DraftSentence) => boolean) => {
  const forAll = composed(inEverySight(source))
  const said = new Map(sentencesOf(forAll.draft, forAll.source).map((one) => [one.id, one]))
  return ({ id, inputs, generated: { es, en } }) => {
    const same = said.get(id)
    return same?.inputs !== inputs || same.generated.es !== es || same.generated.en !== en
  }
}
