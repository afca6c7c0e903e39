import type { Block } from '#documents/model.ts'
import type { ReleaseFacts, SignOff } from '../../contract/release-facts.ts'
import { cell, column, heading, note, rowHeader, table, text } from '../blocks.ts'
import type { Edition } from '../edition.ts'
import { correctionsIn } from './corrections.ts'
import { standSentence, wordsOfCountry } from './sign-off-marks.ts'

const signOffRow = (edition: Edition, signOff: SignOff) => [
  rowHeader(edition.words.country(signOff.country)),
  cell(standSentence(edition, signOff)),
  cell(signOff.part === null ? '–' : signOff.part.slice(0, 16)),
]

const wasPut = (signOffs: ReleaseFacts['signOffs']): boolean => signOffs.some(({ state }) => state !== 'not-put')

/** Where each country stands towards this very release. An office that has not answered is never shown as agreeing. */
export const signOffAnnex = (edition: Edition, { signOffs, example }: ReleaseFacts): readonly Block[] => {
  const { t } = edition
  if (example && !wasPut(signOffs)) return [{ kind: 'paragraph', runs: [text(t('report.annex.no-positions'))] }]
  return [
    ...(example ? [note(t('report.sign-off.practice'))] : []),
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

/** What this release corrects of the one before it, printed before everything else. */
export const erratum = (edition: Edition): readonly Block[] => {
  const { release, t } = edition
  if (!release || release.corrections.length === 0) return []
  const own = correctionsIn(t.lang, release.corrections)
  const version = release.erratumOf ?? ''
  const title = heading(edition, 1, 'erratum', { number: false })
  if (own.length === 0) return [title, { kind: 'paragraph', runs: [text(t('report.erratum.opening-elsewhere', { version }))] }]
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
  ]
}

/** On the title page: who stands behind the report, and who does not. */
export const signOffLines = ({ release, t, words }: Edition): readonly string[] => {
  if (!release) return []
  const named = (...states: readonly SignOff['state'][]) =>
    words.list(release.signOffs.filter(({ state }) => states.includes(state)).map(({ country }) => words.country(country)))
  if (release.example) return [t(`report.sign-off.cover-${wasPut(release.signOffs) ? 'practice' : 'example'}`)]
  const lines = [
    ['signed', named('signed')],
    ['with-reservation', named('with-reservation')],
    ['not-validated', named('objected')],
    ['no-answer', named('no-answer')],
  ] as const
  return lines.flatMap(([line, names]) => (names === '' ? [] : [t(`report.sign-off.cover-${line}`, { names })]))
}
