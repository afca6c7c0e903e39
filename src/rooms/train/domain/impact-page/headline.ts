import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import type { Impact, ImpactResult } from '../../contract/impact.ts'
import { adjustedSentence } from './baseline.ts'
import { countryName } from '#kernel/i18n/country-name.ts'
import { flagged } from './bias-rows.ts'
import { meansFigure } from './means-figure.ts'
import { toldIn } from './number-text.ts'
import { type PagePart, points, subheading, words } from './page.ts'
import { registrationLines } from './registration.ts'
import { resultTable } from './result-table.ts'
import { armName, armOf, armTo, num, scopeText, statisticName, waveName, waveShort } from './say.ts'
import {
  contrastOf,
  countIn,
  exactGainOf,
  formsOfGain,
  gainOf,
  laterWaves,
  type Part,
  questionsOf,
  resultOf,
  resultsOf,
  standingOf,
  trainedArms,
} from './shown.ts'

/** Whether the data are real, before anything else. */
const dataPart: Part = (t, { impact: { dataKind } }) => {
  const kind = dataKind.replace('-', '_')
  return [
    {
      kind: 'callout',
      tone: dataKind === 'real' ? 'muted' : 'caution',
      title: t('train.evaluation.data', { kind }),
      words: [t('train.evaluation.data-so', { kind })],
    },
  ]
}

/** How much more one arm gained than those it is compared with. */
const differenceSentence = (t: Translate, impact: Impact, arm: string, wave: string): string => {
  const reference = impact.design.reference ?? ''
  const told = resultOf(impact, 'differenceInDifferences', { contrast: contrastOf(impact, arm) ?? '', wave })
  const names = { arm: armOf(t, arm), reference: armOf(t, reference), wave: waveName(t, wave) }
  if (told?.value === undefined) return t('train.evaluation.head.no-difference', { ...names, why: told?.note[t.lang] ?? '' })
  const most = questionsOf(impact)
  return t('train.evaluation.head.difference', {
    ...names,
    ...toldIn(t, impact, told),
    most: most ?? 0,
    share: most === undefined ? '' : num(t, (Math.abs(told.value) / most) * 100, 0),
  })
}

/** The gain of one arm at a wave, or why there is none. */
const gainSentence = (t: Translate, impact: Impact, arm: string, wave: string): string => {
  const told = gainOf(impact, arm, wave)
  const names = { arm: armOf(t, arm), wave: waveName(t, wave) }
  if (told?.value === undefined) return t('train.evaluation.head.refused', { ...names, why: told?.note[t.lang] ?? '' })
  return t('train.evaluation.head.gain', { ...names, ...toldIn(t, impact, told), forms: formsOfGain(impact, arm, wave) })
}

/** The same gain without those whose sheets were put together by codes that only nearly agree: how much of it rests on these links. */
const exactSentence = (t: Translate, impact: Impact, arm: string, wave: string): string => {
  const told = gainOf(impact, arm, wave)
  const exact = told?.value === undefined ? undefined : exactGainOf(impact, told)
  if (!exact) return ''
  if (exact.value === undefined) return t('train.evaluation.head.no-exact', { why: exact.note[t.lang] })
  return t('train.evaluation.head.exact', toldIn(t, impact, exact))
}

/** One thing that was found, with what must be read beside it: of groups that began apart the difference at the same first score. */
type Finding = { readonly says: string; readonly beside: string }

/** The comparison first where there is one: it comes nearer than a gain to the question that everybody asks. */
const findings = (t: Translate, impact: Impact): readonly Finding[] => {
  const waves = laterWaves(impact)
  if (waves.length === 0) return [{ says: t('train.evaluation.head.one-wave'), beside: '' }]
  const arms = trainedArms(impact)
  const of = (found: (arm: string, wave: string) => Finding) => waves.flatMap((wave) => arms.map((arm) => found(arm, wave)))
  const compared = of((arm, wave) => ({
    says: differenceSentence(t, impact, arm, wave),
    beside: adjustedSentence(t, impact, { arm, wave, isFirst: arm === arms[0] && wave === waves[0] }),
  }))
  const gained = of((arm, wave) => ({ says: gainSentence(t, impact, arm, wave), beside: exactSentence(t, impact, arm, wave) }))
  return [...(impact.design.reference === null ? [] : compared), ...gained]
}

const whole = ({ says, beside }: Finding): string => (beside === '' ? says : `${says} ${beside}`)

/** What was found, each in a few sentences: for a card or a list. */
export const answers = (t: Translate, impact: Impact): readonly string[] => findings(t, impact).map(whole)

const causeText = (t: Translate, { design }: Impact): string =>
  t('train.evaluation.cause', {
    is: design.reference === null ? 'one_group' : design.assignment.replace('-', '_'),
    reference: armTo(t, design.reference ?? ''),
  })

/** At which later waves people had a form again that they had answered before: as it is told among the gains, or in the list of what cannot be said. */
export const sameFormLines = (t: Translate, impact: Impact, told: 'same-form' | 'cannot.memory'): readonly string[] =>
  laterWaves(impact).flatMap((wave) => {
    const of = (stage: string) => impact.design.arms.reduce((all, arm) => all + (countIn(impact, stage, { arm, wave }) ?? 0), 0)
    const n = of('same-form')
    return n === 0 ? [] : [t(`train.evaluation.${told}`, { n, of: of('paired'), wave: waveName(t, wave) })]
  })

/** Where an omitted answer counts as wrong: how many left some unanswered, by test and group. Counts that are not published are not told. */
const omittedLines = (t: Translate, impact: Impact): readonly string[] => {
  const { arms, missing, waves } = impact.design
  if (missing !== 'wrong') return []
  const list = new Intl.ListFormat(LOCALES[t.lang])
  const told = resultsOf(impact, 'differenceInDifferencesProrated').some(({ status }) => status === 'value')
  const byWave = waves.flatMap((wave) => {
    const counts = arms.flatMap((arm) => {
      const [of, complete] = [countIn(impact, 'answered', { arm, wave }), countIn(impact, 'complete', { arm, wave })]
      if (of === undefined || complete === undefined || of === complete) return []
      return [t('train.evaluation.cannot.omitted-arm', { n: of - complete, of, arm: armName(t, arm) })]
    })
    return counts.length === 0 ? [] : [t('train.evaluation.cannot.omitted-wave', { wave: waveShort(t, wave), counts: list.format(counts) })]
  })
  return byWave.length === 0 ? [] : [t('train.evaluation.cannot.omitted', { counts: byWave.join('; '), told: told ? 'yes' : 'no' })]
}

const whoLine = (t: Translate, impact: Impact): string => {
  const list = new Intl.ListFormat(LOCALES[t.lang])
  const codes = new Set(resultsOf(impact, 'dif').flatMap(({ scope }) => scope.country ?? []))
  const countries = [...codes].map((code) => countryName(t.lang, code)).toSorted((a, b) => a.localeCompare(b, t.lang))
  const arms = impact.design.arms.map((arm) => {
    const n = countIn(impact, 'enrolled', { arm })
    return t('train.evaluation.who.arm', { arm: armName(t, arm), n: n ?? 0, has: n === undefined ? 'hidden' : 'count' })
  })
  return t('train.evaluation.who.all', {
    arms: arms.join('; '),
    countries: list.format(countries),
    has: countries.length > 0 ? 'yes' : 'no',
    waves: list.format(impact.design.waves.map((wave) => waveShort(t, wave))),
  })
}

/** Levels speak for themselves; these codes say that something was not gathered, and stand there. */
const ELSEWHERE = new Set(['not-collected', 'no-vignettes', 'no-reference-arm'])

/** Why there is no number; where tests differ in that, or groups do, each with its reason. */
const reasons = (t: Translate, refused: readonly ImpactResult[]): string => {
  const byWhy = [...Map.groupBy(refused, ({ note }) => note[t.lang])]
  if (byWhy.length === 1) return byWhy[0]?.[0] ?? ''
  const labelled = (nameOf: (one: ImpactResult) => string) =>
    byWhy.map(([why, own]) => ({ why, label: [...new Set(own.map(nameOf))].join('; ') }))
  const byWave = labelled(({ scope }) => waveShort(t, scope.wave ?? ''))
  const isTold = new Set(byWave.map(({ label }) => label)).size === byWhy.length
  const told = isTold ? byWave : labelled(({ scope }) => scopeText(t, scope))
  const capital = (label: string): string => label.charAt(0).toLocaleUpperCase(LOCALES[t.lang]) + label.slice(1)
  return told.map(({ label, why }) => t('train.evaluation.cannot.why', { of: capital(label), why })).join(' ')
}

/** Statistics that were refused everywhere, by their names: one line for all that have the same reasons, with what they would need. */
const refusedLines = (t: Translate, { results }: Impact): readonly string[] => {
  const groups = Map.groupBy(
    results.filter(({ scope, statistic, code = '' }) => scope.item === undefined && !statistic.startsWith('dif') && !ELSEWHERE.has(code)),
    ({ statistic }) => statistic,
  )
  const refused = [...groups].flatMap(([statistic, own]) =>
    own.every(({ status }) => status === 'refused') ? [{ name: statisticName(t, statistic), why: reasons(t, own) }] : [],
  )
  return [...Map.groupBy(refused, ({ why }) => why)].map(([why, own]) =>
    t('train.evaluation.cannot.one', { names: own.map(({ name }) => name).join('; '), why }),
  )
}

/** So many lines of what was refused stand here; the report has them all in an annex. */
const REFUSED_SHOWN = 4

const cannotLines: (...of: Parameters<Part>) => readonly string[] = (t, { impact, about }) => {
  const judged = resultsOf(impact, 'dif').some(({ status }) => status === 'value')
  const asked = new Set(flagged(impact).map(({ scope }) => scope.item)).size
  const observed = about.observation !== undefined || resultsOf(impact, 'observedMean').some(({ status }) => status === 'value')
  const refused = refusedLines(t, impact)
  return [
    t('train.evaluation.cannot.work', { observed: observed ? 'yes' : 'no', figures: about.indicators.length > 0 ? 'yes' : 'no' }),
    ...omittedLines(t, impact),
    ...sameFormLines(t, impact, 'cannot.memory'),
    judged
      ? t('train.evaluation.cannot.bias', { n: asked, wave: waveName(t, impact.design.waves[0] ?? '') })
      : t('train.evaluation.cannot.no-bias'),
    t('train.evaluation.cannot.links', { is: impact.flow.some(({ stage }) => stage === 'exact') ? 'linked' : 'codes' }),
    ...refused.slice(0, REFUSED_SHOWN),
    ...(refused.length > REFUSED_SHOWN ? [t('train.evaluation.cannot.more', { n: refused.length - REFUSED_SHOWN })] : []),
  ]
}

/** The page for everybody: what was found, beside whom, what of it answers whether training was the cause, and what cannot be said. */
export const headline: Part = (t, shown): readonly PagePart[] => {
  const { impact, about } = shown
  const [first, ...others] = findings(t, impact)
  return [
    ...dataPart(t, shown),
    { kind: 'words', text: first?.says ?? '', lead: true },
    ...(first && first.beside !== '' ? [words(first.beside)] : []),
    ...others.map((one) => words(whole(one))),
    {
      kind: 'callout',
      tone: 'accent',
      title: t('train.evaluation.cause-title'),
      words: [
        causeText(t, impact),
        registrationLines(t, shown.registration)[0] ?? t('train.evaluation.standing', { is: standingOf(impact) }),
      ],
    },
    ...resultTable(t, impact),
    ...meansFigure(t, impact),
    subheading('who', t('train.evaluation.who.title')),
    words(whoLine(t, impact)),
    ...(about.training ? [words(about.training[t.lang])] : []),
    subheading('cannot', t('train.evaluation.cannot.title')),
    ...points(cannotLines(t, shown)),
  ]
}
