import { printDate } from '#documents/dates.ts'
import type { Block, Document, Runs } from '#documents/model.ts'
import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import { type ReadLaw } from '#law/rules'
import type { Module, Outcome, Syllabus } from '../../contract/syllabus.ts'
import type { Chain } from '../syllabus/chain.ts'
import { allHours, HOURS, totalHours } from '../syllabus/taught-hours.ts'
import { syllabusHash, type Variant } from '../syllabus/variant.ts'
import { annexBlocks } from './annex-blocks.ts'
import { cell, column, heading, list, paragraph, rowHeader, small, strong, text } from './blocks.ts'
import { chainBlocks } from './chain-blocks.ts'
import { gradeKey } from './grade-key.ts'
import { blocksOf } from './marks.ts'
import { overlayBlocks } from './overlay-blocks.ts'
import { referencesOf } from './sources.ts'

export type SyllabusOrder = {
  readonly syllabus: Syllabus
  /** For whom it is printed: the core where nobody is named. */
  readonly variant: Variant
  readonly law: ReadLaw
  /** The chain to the assessment, where a package was given. */
  readonly chain?: Chain
}

const number = (t: Translate, value: number): string => t('train.print.number', { value })

const hoursTable = (t: Translate, { modules }: Variant): Block => {
  const total = totalHours(modules)
  const last = { tone: 'accent' as const }
  return {
    kind: 'table',
    id: 'hours',
    caption: [text(t('train.print.hours-caption', { total: allHours(total) }))],
    columns: [
      column(t('train.print.module'), { width: 0.44 }),
      ...HOURS.map((kind) => column(t(`train.print.hours-${kind}`), { align: 'right' as const, width: 0.14 })),
      column(t('train.print.total'), { align: 'right', width: 0.14 }),
    ],
    rows: [
      ...modules.map((one) => [
        rowHeader([{ kind: 'ref', to: `module-${one.code}`, text: `${one.code}. ${one.title[t.lang]}` }]),
        ...HOURS.map((kind) => cell(number(t, one.hours[kind]))),
        cell(number(t, allHours(one.hours))),
      ]),
      [
        { ...rowHeader(t('train.print.total')), ...last },
        ...HOURS.map((kind) => ({ ...cell(number(t, total[kind])), ...last })),
        { ...cell(number(t, allHours(total))), ...last },
      ],
    ],
  }
}

const competenceTable = (t: Translate, { competences }: Variant): Block => ({
  kind: 'table',
  id: 'competences-table',
  caption: [text(t('train.print.competences-caption'))],
  columns: [
    column(t('train.print.competence'), { width: 0.42 }),
    column(t('train.print.level'), { width: 0.12 }),
    column(t('train.print.gaps'), { width: 0.15 }),
    column(t('train.print.recommendations'), { width: 0.31 }),
  ],
  rows: competences.map((one) => [
    cell([strong(`${one.code}. `), text(one.text[t.lang])]),
    cell(t('train.print.level-name', { level: one.level })),
    cell(one.gaps.length > 0 ? one.gaps.join(', ') : (one.reasonNoGap?.[t.lang] ?? '—')),
    cell(one.recommendations.length > 0 ? one.recommendations.join(', ') : '—'),
  ]),
  dense: true,
})

const outcomeTable = (t: Translate, module: Module, outcomes: readonly Outcome[]): Block => ({
  kind: 'table',
  id: `outcomes-${module.code}`,
  caption: [text(t('train.print.outcomes-caption', { module: module.code }))],
  columns: [
    column(t('train.print.outcome'), { width: 0.62 }),
    column(t('train.print.bloom'), { width: 0.14 }),
    column(t('train.print.serves'), { width: 0.12 }),
    column(t('train.print.items'), { align: 'right', width: 0.12 }),
  ],
  rows: module.outcomes.flatMap((code) => {
    const one = outcomes.find((outcome) => outcome.code === code)
    if (!one) return []
    const items = module.assessment.blueprint.filter(({ outcome }) => outcome === code).reduce((sum, row) => sum + row.items, 0)
    return [
      [
        cell([strong(`${code}. `), text(one.text[t.lang])]),
        cell(t('train.bloom', { bloom: one.bloom })),
        cell(one.competences.join(', ')),
        cell(String(items)),
      ],
    ]
  }),
  dense: true,
})

const fact = (name: string, value: string): Runs => [strong(`${name}: `), text(value)]

const moduleBlocks = (t: Translate, { outcomes }: Variant, module: Module): readonly Block[] => {
  const { hours, group, assessment } = module
  const listOf = new Intl.ListFormat(LOCALES[t.lang], { type: 'conjunction' })
  const methods = listOf.format(module.methods.map((method) => t('train.method', { method: method.replaceAll('-', '_') })))
  return [
    heading(2, `module-${module.code}`, `${module.code}. ${module.title[t.lang]}`),
    ...blocksOf(module.purpose[t.lang]),
    outcomeTable(t, module, outcomes),
    { kind: 'callout', tone: 'plain', title: [text(t('train.print.content'))], blocks: [list(module.content.map((one) => one[t.lang]))] },
    {
      kind: 'list',
      items: [
        fact(t('train.print.time'), t('train.print.time-of', { contact: hours.contact, alone: hours.selfStudy, practice: hours.practice })),
        fact(t('train.print.methods'), methods),
        [
          ...fact(
            t('train.print.before'),
            module.prerequisites.length > 0 ? module.prerequisites.join(', ') : t('train.print.nothing-before'),
          ),
          text('; '),
          ...fact(t('train.print.group'), t('train.print.group-of', { min: group.min, max: group.max })),
        ],
        fact(t('train.print.facilitator'), module.facilitator[t.lang]),
        ...(assessment.task ? [fact(t('train.print.task'), assessment.task[t.lang])] : []),
      ],
    },
  ]
}

const isCore = ({ of }: Variant): boolean => of.sector === undefined && of.country === undefined

const variantName = (t: Translate, { of }: Variant): string => {
  const parts = [
    ...(of.sector ? [t('train.overlay.sector', { sector: of.sector })] : []),
    ...(of.country ? [t('train.overlay.country', { country: t('law.system', { system: of.country }) })] : []),
  ]
  return parts.length > 0 ? parts.join(' · ') : t('train.print.core')
}

/** A variant for one country carries that country's annex alone. */
const countriesOf = ({ annexes }: Syllabus, { of }: Variant): Syllabus['annexes'] => ({
  ...annexes,
  countries: annexes.countries.filter((one) => of.country === undefined || one === of.country),
})

const lawLine = (t: Translate, law: ReadLaw): string =>
  t('train.print.law', { asOf: printDate(law.law.asOf, t.lang), sha256: law.sha256.slice(0, 16) })

/**
 * A syllabus as a document in the language of `t`. Pure: the same version, law and words give the same document; the annexes follow the law that is
 * given, at the day that the syllabus names.
 */
export const composeSyllabus = ({ syllabus, variant, law, chain }: SyllabusOrder, t: Translate): Document => ({
  id: syllabus.code,
  lang: t.lang,
  title: syllabus.title[t.lang],
  subtitle: isCore(variant) ? syllabus.subtitle[t.lang] : variantName(t, variant),
  authors: [syllabus.authors[t.lang]],
  date: syllabus.date,
  edition: {
    version: syllabus.semver,
    label: syllabus.notice[t.lang],
    dataHash: syllabusHash(syllabus),
    colophon: [
      t('train.print.variant', { of: variantName(t, variant), sha256: variant.sha256 }),
      lawLine(t, law),
      t('train.print.made-with'),
    ],
  },
  keywords: t('train.print.keywords').split('; '),
  blocks: [
    { kind: 'contents' },
    heading(1, 'about', t('train.print.about'), { number: false }),
    ...blocksOf(syllabus.about[t.lang]).map((block, index) =>
      index === 0 && block.kind === 'paragraph' ? { ...block, lead: true as const } : block,
    ),
    { kind: 'pageBreak' },
    hoursTable(t, variant),
    heading(2, 'how-sure', t('train.print.how-sure'), { number: false }),
    paragraph(t('train.print.grade-lead')),
    gradeKey(t),
    heading(1, 'competences', t('train.print.competences')),
    paragraph(t('train.print.competences-lead')),
    competenceTable(t, variant),
    ...(chain ? chainBlocks(t, chain) : []),
    heading(1, 'modules', t('train.print.modules')),
    paragraph(t('train.print.modules-lead')),
    ...variant.modules.flatMap((module) => moduleBlocks(t, variant, module)),
    heading(1, 'measuring', t('train.print.measuring')),
    ...blocksOf(syllabus.measuring[t.lang]),
    ...(isCore(variant) ? overlayBlocks(t, syllabus) : []),
    ...annexBlocks(t, law, countriesOf(syllabus, variant)),
    heading(1, 'sources', t('train.print.sources'), { annex: true }),
    paragraph(t('train.print.sources-lead')),
    small(lawLine(t, law)),
    { kind: 'references' },
  ],
  references: referencesOf(t, law.law, []),
})
