import type { FolderPart } from '#documents/folder.ts'
import { printDate } from '#documents/dates.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { expectedOf, type FolderOrder } from './folder-order.ts'

const when = (t: Translate, { starts, ends, zone }: FolderOrder): string =>
  new Intl.DateTimeFormat(t.lang === 'es' ? 'es-419' : 'en-GB', {
    timeZone: zone,
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  })
    .formatRange(new Date(starts), new Date(ends))
    // The fonts of paper have no narrow spaces.
    .replaceAll(/[\u2009\u202f]/g, ' ')

type Version = { readonly title: string; readonly semver: string; readonly date: string }

const versionOf = (t: Translate, { title, semver, date }: Version): string =>
  t('train.folder.version', { title, semver, day: printDate(date, t.lang) })

/** What is taught: the version with its day and where it stands, and the chapters that are handed out with theirs. */
const taught = (t: Translate, { syllabus, chapters }: FolderOrder): readonly (readonly [string, string])[] => [
  [
    t('train.session.taught'),
    t('train.folder.version-state', { version: versionOf(t, syllabus), state: t(`train.syllabus-state.${syllabus.state}`) }),
  ],
  [t('train.folder.hash'), syllabus.sha256],
  ...chapters.map(({ title, ...chapter }) => [t('train.folder.material'), versionOf(t, { ...chapter, title: title[t.lang] })] as const),
]

/** Where nobody is named yet the name is written by hand. */
const TO_WRITE_ON = '_'.repeat(40)

/** What it is, and what lies in the folder. */
export const coverPart = (t: Translate, order: FolderOrder): FolderPart => {
  const inside = [
    'running-order',
    'roll',
    'attendance',
    ...(order.pilot ? ['observation'] : []),
    ...(order.tests ? ['sheets', 'forms'] : []),
    'entry',
  ]
  return {
    title: t('train.folder.session'),
    blocks: [
      {
        kind: 'facts',
        rows: [
          [t('train.column.when'), `${when(t, order)} (${order.zone})`],
          [t('train.column.country'), order.country],
          [t('train.session.venue'), order.venue],
          [t('train.session.mode-label'), t(`train.session.mode.${order.mode}`)],
          ...taught(t, order),
          [t('train.staff.heading'), order.facilitators.join(', ') || TO_WRITE_ON],
          [t('train.session.enrolled'), String(expectedOf(order).length)],
        ],
      },
      ...(order.pilot ? [{ kind: 'notice' as const, text: t('train.session.is-pilot') }] : []),
      { kind: 'paragraph', text: t('train.folder.inside') },
      { kind: 'list', items: inside.map((one) => t(`train.folder.inside-${one}`)) },
      { kind: 'notice', text: t('train.folder.care') },
    ],
  }
}
