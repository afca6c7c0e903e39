import { differenceInDifferences } from '#stats/models/difference-in-differences.ts'
import { clusteredMean } from '#stats/models/group-means.ts'
import { refused } from '#stats/result.ts'
import type { Scope } from '../../contract/impact.ts'
import type { Measured } from './measured.ts'
import { type Item, type Person, sat } from './study.ts'
import { told, type Told } from './told.ts'

type Kind = NonNullable<Scope['vignettes']>
const isOf = ({ vignette }: Item, kind?: Kind): boolean =>
  vignette !== null && (kind === undefined || (vignette === 'trafficking' || vignette === 'both') === (kind === 'trafficking'))

/** What part of the vignettes in their form a person classified correctly; what was left out counts as wrong. */
const shareOf = ({ sittings }: Measured, person: Person, wave: string, items: ReadonlySet<string>): number | undefined => {
  const sitting = sittings.of(person.person, wave)
  const own = sitting && sat(sitting) ? [...sitting.answers].filter(([item]) => items.has(item)) : []
  return own.length === 0 ? undefined : own.filter(([, answer]) => answer === 1).length / own.length
}

const shares = (all: Measured, arm: string, wave: string, items: ReadonlySet<string>) =>
  all.study.persons.flatMap((person) => {
    const score = person.arm === arm ? shareOf(all, person, wave, items) : undefined
    return score === undefined ? [] : [{ score, cluster: person.cluster }]
  })

const compared = (all: Measured, arm: string, wave: string, items: ReadonlySet<string>) =>
  all.study.persons.flatMap((person) => {
    if (person.arm !== arm && person.arm !== all.reference) return []
    const [before, after] = [shareOf(all, person, all.waves[0] ?? '', items), shareOf(all, person, wave, items)]
    if (before === undefined || after === undefined) return []
    return [{ person: person.person, cluster: person.cluster, isTreated: person.arm === arm, before, after }]
  })

const KINDS: readonly (Kind | undefined)[] = [undefined, 'trafficking', 'other']

/** Telling trafficking from what is none, in vignettes: the share classified correctly by arm and wave, of all and of either kind, and what the trained gained more. */
export const vignetteResults = (all: Measured): readonly Told[] => {
  const itemsOf = (kind?: Kind) => new Set(all.study.items.filter((item) => isOf(item, kind)).map(({ item }) => item))
  const whole = itemsOf()
  if (whole.size === 0) return [told('vignetteShare', {}, refused('no-vignettes'))]
  const found = KINDS.map((kind) => ({ kind, items: itemsOf(kind) })).filter(({ items }) => items.size > 0)
  return [
    ...all.waves.flatMap((wave) =>
      all.arms.flatMap((arm) =>
        found.map(({ kind, items }) =>
          told('vignetteShare', { arm, wave, ...(kind && { vignettes: kind }) }, clusteredMean(shares(all, arm, wave, items))),
        ),
      ),
    ),
    ...(all.reference === null ? [] : all.waves.slice(1)).flatMap((wave) =>
      all.arms
        .filter((arm) => arm !== all.reference)
        .map((arm) =>
          told(
            'vignetteDifference',
            { contrast: `${arm} - ${all.reference}`, from: all.waves[0] ?? '', wave },
            differenceInDifferences(compared(all, arm, wave, whole)),
          ),
        ),
    ),
  ]
}
