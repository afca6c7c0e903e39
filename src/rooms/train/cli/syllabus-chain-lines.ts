import type { Translate } from '#kernel/i18n/translate.ts'
import { holeLine } from '../domain/print/chain-blocks.ts'
import { type Chain, reached } from '../domain/syllabus/chain.ts'
import { keyOf, KINDS, type Link } from '../domain/syllabus/link.ts'

const ofKind = (keys: readonly string[], kind: string): readonly string[] => keys.filter((key) => key.startsWith(`${kind} `))
const codes = (keys: readonly string[]): string => keys.map((key) => key.replace(/^\w+ /, '')).join(', ')

const linkLine = (t: Translate, { kind, code, text }: Link): string => t('train.chain.link', { kind, code, text: text[t.lang] })

const outcomeLine = (t: Translate, outcome: Link): string =>
  t('train.chain.outcome', {
    outcome: linkLine(t, outcome),
    module: codes(ofKind(outcome.down, 'module')) || '—',
    items: ofKind(outcome.down, 'item').length,
  })

/** @param told competences that stand with their outcomes under an earlier gap: they are named alone */
const gapLines = (t: Translate, links: readonly Link[], gap: Link, told: Set<string>): readonly string[] => {
  const under = (link: Link, kind: string): readonly Link[] => links.filter((one) => one.kind === kind && link.down.includes(keyOf(one)))
  const recommendations = ofKind(gap.down, 'recommendation')
  return [
    linkLine(t, gap),
    ...(recommendations.length > 0 ? [`  ${t('train.chain.codes', { kind: 'recommendation', codes: codes(recommendations) })}`] : []),
    ...under(gap, 'competence').flatMap((competence) => {
      if (told.has(competence.code)) return [`  ${t('train.chain.above', { code: competence.code })}`]
      told.add(competence.code)
      return [`  ${linkLine(t, competence)}`, ...under(competence, 'outcome').map((outcome) => `    ${outcomeLine(t, outcome)}`)]
    }),
  ]
}

const backLine = (t: Translate, links: readonly Link[], outcome: Link): string => {
  const back = reached(links, outcome, 'up')
  const named = (kind: string): string =>
    back
      .filter((one) => one.kind === kind)
      .map(({ code }) => code)
      .toSorted()
      .join(', ') || '—'
  return t('train.chain.back-line', {
    items: ofKind(outcome.down, 'item').length,
    outcome: outcome.code,
    competences: named('competence'),
    recommendations: named('recommendation'),
    gaps: named('gap'),
  })
}

/** The whole chain at a terminal: from the gaps down, from the items back, and the holes in words. */
export const chainLines = (t: Translate, { links, holes }: Chain): readonly string[] => {
  const told = new Set<string>()
  return [
    ...links
      .filter(({ kind, down }) => kind === 'gap' && ofKind(down, 'competence').length > 0)
      .flatMap((gap) => [...gapLines(t, links, gap, told), '']),
    t('train.chain.back'),
    ...links.filter(({ kind }) => kind === 'outcome').map((outcome) => `  ${backLine(t, links, outcome)}`),
    '',
    t('train.chain.holes', { n: holes.length }),
    ...holes.map((hole) => `  ${holeLine(t, hole)}`),
  ]
}

/** What one link leads back to and on to, kind by kind. */
export const wayLines = (t: Translate, links: readonly Link[], link: Link): readonly string[] => {
  const way = (direction: 'up' | 'down'): readonly string[] => {
    const found = reached(links, link, direction)
    const lines = KINDS.flatMap((kind) => {
      const own = found.filter((one) => one.kind === kind).map(({ code }) => code)
      return own.length > 0 ? [`  ${t('train.chain.codes', { kind, codes: own.toSorted().join(', ') })}`] : []
    })
    return [t(`train.chain.${direction}`), ...(lines.length > 0 ? lines : [`  ${t('train.chain.nothing')}`])]
  }
  return [linkLine(t, link), ...way('up'), ...way('down')]
}
