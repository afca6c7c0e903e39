import { alpha, columnOf, errorOfMeasurement, type Scores, totalsOf } from '#stats/items/alpha.ts'
import { facility } from '#stats/items/facility.ts'
import { restCorrelation } from '#stats/items/rest-correlation.ts'
import { upperLower } from '#stats/items/upper-lower.ts'
import { refused } from '#stats/result.ts'
import { completeByForm, type Measured } from './measured.ts'
import { sat, type Sitting } from './study.ts'
import { told, type Told } from './told.ts'

const scoresOf = (sittings: readonly Sitting[], items: readonly string[]): Scores =>
  sittings.map(({ answers }) => items.map((item) => answers.get(item) ?? 0))

const ofForm = (wave: string, form: string, sittings: readonly Sitting[], rule: 'complete' | 'wrong'): readonly Told[] => {
  const items = [...(sittings[0]?.answers.keys() ?? [])]
  const scores = scoresOf(sittings, items)
  const totals = totalsOf(scores)
  const scope = { wave, ...(form !== '' && { form }) }
  const reliability = alpha(scores)
  return [
    ...items.flatMap((item, at) => {
      const own = columnOf(scores, at)
      return [
        told('facility', { ...scope, item }, facility(own), { rule }),
        told('restCorrelation', { ...scope, item }, restCorrelation(own, totals), { rule }),
        told('upperLower', { ...scope, item }, upperLower(own, totals), { rule }),
      ]
    }),
    told('alpha', scope, reliability, { rule }),
    told('kr20', scope, reliability, { rule }),
    told('errorOfMeasurement', scope, errorOfMeasurement(scores), { rule }),
  ]
}

/** What is said of the items and forms of each wave: by those who answered all of a form, and beside it, where answers were omitted, with these taken for wrong. */
export const itemResults = (all: Measured): readonly Told[] => [
  ...all.waves.flatMap((wave) => {
    const complete = completeByForm(all, wave)
    const everybody = Map.groupBy(
      all.study.sittings.filter((sitting) => sitting.wave === wave && sat(sitting)),
      ({ form }) => form ?? '',
    )
    return [...everybody]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([form, sittings]) => {
        const whole = complete.get(form) ?? []
        return [
          // Where nobody answered all of it, the refusal still names the items.
          ...(whole.length > 0 ? ofForm(wave, form, whole, 'complete') : []),
          ...(whole.length < sittings.length ? ofForm(wave, form, sittings, 'wrong') : []),
        ]
      })
  }),
  // The tables hold right or wrong, and not which option was chosen.
  told('distractors', {}, refused('no-options')),
]
