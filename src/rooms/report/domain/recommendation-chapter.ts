import { REGION } from '#programme/region.ts'
import type { Block, Cell } from '#documents/model.ts'
import type { Answer } from '#recommend/rules'
import { cell, cite, column, heading, rowHeader, table, text } from './blocks.ts'
import type { Edition } from './edition.ts'
import { passage } from './prose.ts'
import { anchor, codeLinks } from './references.ts'
import { saidParagraph } from './sentences.ts'

/** Term and indicator are printed where a recommendation of the table states one: few that were published do. */
type Asked = 'term' | 'indicator'
const ASKED: readonly Asked[] = ['term', 'indicator']
const statedIn = (answers: readonly Answer[]): readonly Asked[] =>
  ASKED.filter((name) => answers.some((answer) => answer[`${name}_es`] || answer[`${name}_en`]))

const row = (edition: Edition, answer: Answer, asked: readonly Asked[]): readonly Cell[] => {
  const { t, words } = edition
  const missing = t(answer.source === null ? 'report.not-said' : 'report.not-stated')
  const stated = (value: string) => value || missing
  const issued = [words.of(answer, 'issuer'), answer.year ? String(answer.year) : ''].filter(Boolean).join(', ')
  return [
    rowHeader(answer.code, anchor.recommendation(answer.code)),
    cell(words.of(answer, 'text')),
    cell(stated(words.of(answer, 'addressee'))),
    ...asked.map((name) => cell(stated(words.of(answer, name)))),
    // A row names who issued it and when; the document it was read in stands in the list of references.
    cell([text(issued), ...cite(answer.source === null ? [] : [answer.source])]),
    cell(answer.gaps.length > 0 ? codeLinks(edition, answer.gaps) : t('report.none')),
  ]
}

const answersTable = (edition: Edition, id: string, answers: readonly Answer[], country = ''): Block => {
  const { t } = edition
  const asked = statedIn(answers)
  return table(
    edition,
    `recommendations-${id}`,
    {
      columns: [
        column(t('report.column.code'), { width: asked.length > 0 ? 1.4 : 1.1 }),
        column(t('report.column.recommendation'), { width: 4.8 - 0.9 * asked.length }),
        column(t('report.column.addressee'), { width: 2 }),
        ...asked.map((name) => column(t(`report.column.${name}`), { width: name === 'term' ? 1.3 : 2 })),
        column(t('report.column.issued'), { width: asked.length > 0 ? 1.6 : 2.8 }),
        column(t('report.column.gaps'), { width: 1 }),
      ],
      rows: answers.map((answer) => row(edition, answer, asked)),
      dense: true,
    },
    country ? { country } : {},
  )
}

const standingSentence = (edition: Edition): Block => {
  const { answers } = edition
  const reported = answers.filter((a) => a.standing.kind !== 'none').length
  const from = answers.some(({ source }) => source !== null) ? 'sources' : 'offices'
  const verified = answers.filter((a) => a.standing.kind === 'verified' && a.standing.status === 'done').length
  return saidParagraph(edition, 'follow-up', { recommendations: answers.length, reported, verified, from })
}

/** What is asked: the programme's own recommendations first, then those of others to the region, then country by country. */
export const recommendationChapter = (edition: Edition): readonly Block[] => {
  const { answers, source, words, t } = edition
  if (answers.length === 0) return []
  const own = answers.filter((a) => a.of_programme === 'yes')
  const regional = answers.filter((a) => a.of_programme === 'no' && a.country === REGION)
  const byCountry = source.tables.countries.flatMap((country) => {
    const asked = answers.filter((a) => a.of_programme === 'no' && a.country === country.code)
    return asked.length === 0
      ? []
      : [{ ...answersTable(edition, 'country', asked, words.country(country.code)), id: `table-recommendations-${country.code}` } as Block]
  })
  return [
    heading(edition, 1, 'recommendations'),
    ...passage(edition, 'recommendations'),
    standingSentence(edition),
    ...(own.length > 0
      ? [
          heading(edition, 2, 'recommendations-own'),
          saidParagraph(edition, 'recommendations-own', { recommendations: own.length }, { at: ['table-recommendations-own'] }),
          answersTable(edition, 'own', own),
        ]
      : []),
    ...(regional.length > 0
      ? [
          heading(edition, 2, 'recommendations-regional'),
          saidParagraph(
            edition,
            'recommendations-regional',
            { recommendations: regional.length },
            { at: ['table-recommendations-regional'] },
          ),
          answersTable(edition, 'regional', regional),
        ]
      : []),
    ...(byCountry.length > 0
      ? [
          heading(edition, 2, 'recommendations-country'),
          { kind: 'paragraph' as const, runs: [text(t('report.recommendations-country'))] },
          ...byCountry,
        ]
      : []),
  ]
}
