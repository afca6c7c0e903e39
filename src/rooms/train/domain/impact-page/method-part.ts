import type { Translate } from '#kernel/i18n/translate.ts'
import { STATISTICS } from '../impact/registry.ts'
import { deviationsOf, unplannedOf } from './deviations.ts'
import { type PagePart, points, subheading, words } from './page.ts'
import { armName, NONE, statisticName, waveName, waveShort } from './say.ts'
import { registrationLines } from './registration.ts'
import { laterWaves, type Part, resultOf, type Shown, standingOf } from './shown.ts'

/** A plan may name what does not exist here; then its own word stands. */
const nameOf = (t: Translate, name: string): string => (name in STATISTICS ? statisticName(t, name) : name)

const assignmentText = (t: Translate, { impact: { design }, plan }: Shown): string =>
  t('train.evaluation.assignment', {
    is: design.assignment.replace('-', '_'),
    unit: design.assignedUnit ?? 'none',
    seed: plan.assignment?.seed ?? '',
    has: plan.assignment?.seed === undefined ? 'no' : 'yes',
  })

/** By what intervals are worked out, and how many of these each group has, of those compared at the first later test. */
const clusterText = (t: Translate, { impact }: Shown): string => {
  const { design } = impact
  const cluster = t('train.evaluation.cluster', { cluster: design.cluster })
  const wave = laterWaves(impact)[0] ?? ''
  const counts = design.arms.flatMap((arm) => {
    const clusters = resultOf(impact, 'meanBefore', { arm, wave })?.clusters
    return clusters === undefined ? [] : [`${armName(t, arm)}, ${clusters}`]
  })
  return design.cluster === 'person' || counts.length === 0
    ? cluster
    : t('train.evaluation.cluster-counts', { cluster, counts: counts.join('; ') })
}

/** What a plan sets; without one nothing was set beforehand. */
const plannedRows = (t: Translate, { impact: { design }, plan }: Shown): readonly (readonly [string, string])[] =>
  design.plan === 'none'
    ? []
    : [
        ['primary', plan.primary === undefined ? t('train.evaluation.none-named') : nameOf(t, plan.primary)],
        ['secondary', plan.secondary?.map((name) => nameOf(t, name)).join('; ') ?? t('train.evaluation.none-named')],
        ['mark', plan.passMark === undefined ? t('train.evaluation.none-named') : String(plan.passMark)],
      ]

const factRows = (t: Translate, shown: Shown): readonly (readonly [string, string])[] => {
  const { design } = shown.impact
  return [
    ['arms', design.arms.map((arm) => armName(t, arm)).join('; ')],
    ['reference', design.reference === null ? t('train.evaluation.nobody') : armName(t, design.reference)],
    ...(design.reference === null ? [] : [['assignment', assignmentText(t, shown)] as const]),
    ['waves', design.waves.map((wave) => waveShort(t, wave)).join(', ')],
    ['forms', design.forms.length === 0 ? NONE : design.forms.join(', ')],
    ['items', String(design.items)],
    ['cluster', clusterText(t, shown)],
    ['missing', t('train.evaluation.missing', { missing: design.missing })],
    ...plannedRows(t, shown),
  ]
}

const deviationLines = (t: Translate, { impact, plan }: Shown): readonly string[] => {
  const unplanned = unplannedOf(impact, plan)
  const said = (kind: string, what: string): string => {
    if (kind === 'wave-not-taken') return waveName(t, what)
    return kind.startsWith('arm') || kind === 'reference-not-there' ? armName(t, what) : nameOf(t, what)
  }
  return [
    ...deviationsOf(impact, plan).map(({ kind, what }) => t(`train.evaluation.deviation.${kind}`, { what: said(kind, what) })),
    ...(unplanned && unplanned.length > 0 ? [t('train.evaluation.deviation.unplanned', { n: unplanned.length })] : []),
  ]
}

const planParts = (t: Translate, shown: Shown): readonly PagePart[] => {
  const { design } = shown.impact
  const lines = design.plan === 'none' ? [] : deviationLines(t, shown)
  return [
    subheading('plan', t('train.evaluation.plan')),
    words(t('train.evaluation.lock', { is: standingOf(shown.impact), sha256: design.planSha256 ?? '' })),
    ...points(registrationLines(t, shown.registration)),
    ...(design.plan === 'none' ? [] : lines.length > 0 ? points(lines) : [words(t('train.evaluation.no-deviations'))]),
  ]
}

const WORDS = [
  'n',
  'session',
  'interval',
  'p',
  'sd',
  'form',
  'crossed',
  'gain',
  'difference',
  'item',
  'anchor',
  'delta',
  'refused',
] as const

/** Words of the trade where they are met first, since a reader should not have to look them up elsewhere. */
const wordTable = (t: Translate): PagePart => ({
  kind: 'table',
  id: 'word-table',
  caption: t('train.evaluation.words.caption'),
  columns: [
    { title: t('train.evaluation.col.word'), width: 0.24 },
    { title: t('train.evaluation.col.means'), width: 0.76 },
  ],
  rows: WORDS.map((word) => [t(`train.evaluation.word.${word}`), t(`train.evaluation.word.${word}.means`)]),
  notes: [],
})

/** Errors must go together where people were assigned together; a cluster that was named stands for that. */
const unitWarning = (t: Translate, { impact: { design } }: Shown): readonly PagePart[] => {
  const unit = design.assignedUnit
  if (unit === undefined || unit === 'person' || [unit, 'cluster'].includes(design.cluster)) return []
  return [words(t('train.evaluation.unit-differs', { unit }))]
}

/** How it was measured, what was planned, what was done otherwise, and how to read the numbers. */
export const methodPart: Part = (t, shown) => [
  words(t('train.evaluation.method.lead')),
  {
    kind: 'table',
    id: 'method-facts',
    caption: t('train.evaluation.method.caption'),
    columns: [
      { title: t('train.evaluation.col.question'), width: 0.28 },
      { title: t('train.evaluation.col.answer'), width: 0.72 },
    ],
    rows: factRows(t, shown).map(([key, value]) => [t(`train.evaluation.fact.${key}`), value]),
    notes: [],
  },
  ...unitWarning(t, shown),
  subheading('reading', t('train.evaluation.words.title')),
  words(t('train.evaluation.words.lead')),
  wordTable(t),
  ...planParts(t, shown),
]
