import type { Block } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Chain } from '../syllabus/chain.ts'
import type { Hole } from '../syllabus/holes.ts'
import { type Link } from '../syllabus/link.ts'
import { cell, column, heading, list, paragraph, strong, text } from './blocks.ts'

const codesOf = (keys: readonly string[], kind: string): string => {
  const codes = keys.filter((key) => key.startsWith(`${kind} `)).map((key) => key.slice(kind.length + 1))
  return codes.length > 0 ? codes.join(', ') : '—'
}

/** A hole in a sentence, with the reason that the authors give. */
export const holeLine = (t: Translate, { code, link, values, reason }: Hole): string =>
  [t(`train.syllabus.hole.${code}`, { link, ...values }), reason?.[t.lang] ?? ''].filter(Boolean).join(' ')

/** Recommendations that answer a gap and that one of its competences carries out: the others are told nowhere else, and would lead nowhere. */
const recommendationsOf = (links: readonly Link[], gap: Link): readonly string[] =>
  gap.down.filter((key) => {
    const recommendation = links.find(({ kind, code }) => kind === 'recommendation' && key === `recommendation ${code}`)
    return recommendation?.down.some((competence) => gap.down.includes(competence))
  })

const outcomesUnder = (links: readonly Link[], gap: Link): string => {
  const competences = gap.down.filter((key) => key.startsWith('competence '))
  const outcomes = links
    .filter((link) => link.kind === 'competence' && competences.includes(`competence ${link.code}`))
    .flatMap(({ down }) => down)
  return codesOf([...new Set(outcomes)], 'outcome')
}

/** Gaps that training does not answer, with the reason of the authors. */
const asideTable = (t: Translate, gaps: readonly Link[], aside: readonly Hole[]): readonly Block[] =>
  aside.length === 0
    ? []
    : [
        {
          kind: 'table',
          id: 'gaps-aside',
          caption: [text(t('train.print.aside-caption', { n: aside.length }))],
          columns: [column(t('train.print.gap'), { width: 0.5 }), column(t('train.print.aside-why'), { width: 0.5 })],
          rows: aside.map((hole) => [
            cell([strong(`${hole.link}. `), text(gaps.find(({ code }) => code === hole.link)?.text[t.lang] ?? '')]),
            cell(hole.reason?.[t.lang] ?? ''),
          ]),
          dense: true,
        },
      ]

/** The chain from gap to outcome as a table, then its holes in words. */
export const chainBlocks = (t: Translate, { links, holes }: Chain): readonly Block[] => {
  const gaps = links.filter(({ kind }) => kind === 'gap')
  const [aside, others] = [holes.filter(({ code }) => code === 'gap-set-aside'), holes.filter(({ code }) => code !== 'gap-set-aside')]
  const taught = gaps.filter(({ down }) => down.some((key) => key.startsWith('competence ')))
  return [
    heading(2, 'chain', t('train.print.chain')),
    paragraph(t('train.print.chain-lead')),
    {
      kind: 'table',
      id: 'chain-table',
      caption: [text(t('train.print.chain-caption', { taught: taught.length, all: gaps.length }))],
      columns: [
        column(t('train.print.gap'), { width: 0.35 }),
        column(t('train.print.recommendations'), { width: 0.25 }),
        column(t('train.print.competence'), { width: 0.13 }),
        column(t('train.print.outcomes'), { width: 0.27 }),
      ],
      rows: taught.map((gap) => [
        cell([strong(`${gap.code}. `), text(gap.text[t.lang])]),
        cell(codesOf(recommendationsOf(links, gap), 'recommendation')),
        cell(codesOf(gap.down, 'competence')),
        cell(outcomesUnder(links, gap)),
      ]),
      dense: true,
    },
    ...asideTable(t, gaps, aside),
    ...(others.length > 0
      ? [paragraph([strong(t('train.print.holes', { n: others.length }))]), list(others.map((hole) => holeLine(t, hole)))]
      : []),
    ...(holes.length === 0 ? [paragraph(t('train.print.no-holes'))] : []),
  ]
}
