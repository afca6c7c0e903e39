import type { Translate } from '#kernel/i18n/translate.ts'
import type { Impact, ImpactResult } from '../../contract/impact.ts'
import { toldIn } from './number-text.ts'
import { armOf, num, pSaid, warningText } from './say.ts'
import { contrastOf, resultOf } from './shown.ts'

/** How far apart groups may begin. @source What Works Clearinghouse, Procedures and Standards Handbook, version 5.0 (2022): .05 and .25 standard deviations */
const BOUNDARIES = { alike: 0.05, adjusted: 0.25 } as const

/** `adjusted`: so far apart that the difference at the same first score stands beside the other; `apart`: so far that no adjustment mends it. */
export const boundaryOf = (g: number): 'alike' | 'adjusted' | 'apart' =>
  Math.abs(g) <= BOUNDARIES.alike ? 'alike' : Math.abs(g) <= BOUNDARIES.adjusted ? 'adjusted' : 'apart'

/** `isFirst`: why both are given is said once. */
type Compared = { readonly arm: string; readonly wave: string; readonly isFirst: boolean }

/** What adjusting does to the difference, as it is printed: with one decimal. Undefined where one of the two is not there. */
const effectOfAdjusting = (plain: ImpactResult | undefined, adjusted: ImpactResult | undefined) => {
  if (plain?.value === undefined || adjusted?.value === undefined) return undefined
  const [from, to] = [plain.value, adjusted.value].map((value) => Math.round(value * 10))
  if (from === undefined || to === undefined || from === to) return 'same'
  if (from * to < 0) return 'reversed'
  return Math.abs(to) > Math.abs(from) ? 'larger' : 'smaller'
}

/** Where the groups began apart, how far, and the difference between people of one first score; nothing where they began alike. */
export const adjustedSentence = (t: Translate, impact: Impact, { arm, wave, isFirst }: Compared): string => {
  const contrast = contrastOf(impact, arm) ?? ''
  const before = resultOf(impact, 'baselineDifference', { contrast, wave })
  const g = before?.also?.['g']
  if (before?.value === undefined || g === undefined || boundaryOf(g) === 'alike') return ''
  const adjusted = resultOf(impact, 'ancova', { contrast, wave })
  const names = { arm: armOf(t, arm), reference: armOf(t, impact.design.reference ?? '') }
  const { points, low, high, zero } = toldIn(t, impact, before)
  const apart = {
    apart: points,
    low,
    high,
    has: zero === 'none' ? 'no' : 'yes',
    p: pSaid(t, before.p),
    tested: before.p === undefined ? 'no' : 'yes',
    side: before.value < 0 ? 'below' : 'above',
    g: num(t, Math.abs(g)),
    is: boundaryOf(g),
  }
  const effect = effectOfAdjusting(resultOf(impact, 'differenceInDifferences', { contrast, wave }), adjusted)
  const lines = [
    t('train.evaluation.head.apart', { ...names, ...apart }),
    adjusted?.value === undefined
      ? t('train.evaluation.head.not-adjusted', { why: adjusted?.note[t.lang] ?? '' })
      : t('train.evaluation.head.adjusted', toldIn(t, impact, adjusted)),
    ...(isFirst && effect !== undefined ? [t('train.evaluation.head.why-both', { effect })] : []),
    ...(adjusted?.warnings.includes('slopes-differ') ? [warningText(t, 'slopes-differ')] : []),
    ...(boundaryOf(g) === 'apart' ? [t('train.evaluation.head.too-far')] : []),
  ]
  return lines.join(' ')
}
