import { printDate } from '#documents/dates.ts'
import type { Block } from '#documents/model.ts'
import type { ReleaseFacts, SignOff } from '../../contract/release-facts.ts'
import { cell, column, heading, note, rowHeader, strong, table, text } from '../blocks.ts'
import type { Edition } from '../edition.ts'
import { correctionsIn } from './corrections.ts'
import { sayReleaseRule, wasPut } from './say-rule.ts'
import { standSentence, wordsOfCountry } from './sign-off-marks.ts'

const signOffRow = (edition: Edition, signOff: SignOff) => [
  rowHeader(edition.words.country(signOff.country)),
  cell(standSentence(edition, signOff)),
  cell(signOff.part === null ? '–' : signOff.part.slice(0, 16)),
]

/** By which rule it was released; nothing of one that was made before that was kept. */
const ruleBlocks = ({ t, lang, words }: Edition, { rule, signOffs, example }: ReleaseFacts): readonly Block[] => {
  if (!rule) return []
  const said = sayReleaseRule(t, { rule, signOffs, example }, { nameOf: words.country, day: (date) => printDate(date, lang) })
  return [{ kind: 'paragraph', runs: [strong(`${t('report.rule.title')}. `), text(said)] }]
}

/** Where each country stands towards this very release, and by which rule that was enough. An office that has not answered is never shown as agreeing. */
export const signOffAnnex = (edition: Edition, facts: ReleaseFacts): readonly Block[] => {
  const { t } = edition
  const { signOffs, example } = facts
  const rule = ruleBlocks(edition, facts)
  if (example && !wasPut(facts)) return [{ kind: 'paragraph', runs: [text(t('report.annex.no-positions'))] }, ...rule]
  return [
    ...(example ? [note(t('report.sign-off.practice'))] : []),
    ...rule,
    table(edition, 'sign-offs', {
      columns: [
        column(t('report.column.country'), { width: 1.4 }),
        column(t('report.column.stand'), { width: 4.6 }),
        column(t('report.column.part'), { width: 1.6 }),
      ],
      rows: signOffs.map((signOff) => signOffRow(edition, signOff)),
      notes: [[text(t('report.sign-off.part'))]],
    }),
    ...signOffs.flatMap((signOff) => wordsOfCountry(edition, signOff)),
  ]
}

/** How much reads otherwise, declared or not; nothing of an erratum that was made before that was kept. */
const otherwise = ({ t }: Edition, { otherwise: counted, erratumOf }: ReleaseFacts): readonly Block[] =>
  counted ? [{ kind: 'paragraph', runs: [text(t('report.erratum.otherwise', { n: counted[t.lang], version: erratumOf ?? '' }))] }] : []

/** What this release corrects of the one before it, printed before everything else. */
export const erratum = (edition: Edition): readonly Block[] => {
  const { release, t } = edition
  if (!release || release.corrections.length === 0) return []
  const own = correctionsIn(t.lang, release.corrections)
  const version = release.erratumOf ?? ''
  const title = heading(edition, 1, 'erratum', { number: false })
  if (own.length === 0)
    return [title, { kind: 'paragraph', runs: [text(t('report.erratum.opening-elsewhere', { version }))] }, ...otherwise(edition, release)]
  return [
    title,
    { kind: 'paragraph', runs: [text(t('report.erratum.opening', { version }))] },
    table(edition, 'erratum', {
      columns: ['place', 'was', 'is', 'why'].map((name) =>
        column(t(`report.column.erratum-${name}`), { width: name === 'place' ? 1.2 : 2 }),
      ),
      rows: own.map(({ place, was, is, why }) => [rowHeader(place), cell(was), cell(is), cell(why)]),
      // It may stand in one edition alone, and the other tables are cited by their numbers in both.
      unnumbered: true,
    }),
    ...otherwise(edition, release),
  ]
}

/** On the title page: who stands behind the report, and who does not. */
export const signOffLines = ({ release, t, words }: Edition): readonly string[] => {
  if (!release) return []
  const named = (...states: readonly SignOff['state'][]) =>
    words.list(release.signOffs.filter(({ state }) => states.includes(state)).map(({ country }) => words.country(country)))
  if (release.example) return [t(`report.sign-off.cover-${wasPut(release) ? 'practice' : 'example'}`)]
  const lines = [
    ['signed', named('signed')],
    ['with-reservation', named('with-reservation')],
    ['not-validated', named('objected')],
    ['no-answer', named('no-answer')],
  ] as const
  return lines.flatMap(([line, names]) => (names === '' ? [] : [t(`report.sign-off.cover-${line}`, { names })]))
}
