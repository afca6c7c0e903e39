import type { FolderBlock, FolderPart } from '#documents/folder.ts'
import { printDate } from '#documents/dates.ts'
import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import { expectedOf, type FolderOrder, isNamed, ownQuestionsOf, questionsOf } from './folder-order.ts'

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

type Fact = readonly [name: string, value: string]

/** What is taught: the version with its day and where it stands, and the chapters that are handed out with theirs. */
const taught = (t: Translate, { syllabus, chapters }: FolderOrder): readonly Fact[] => [
  [
    t('train.session.taught'),
    t('train.folder.version-state', { version: versionOf(t, syllabus), state: t(`train.syllabus-state.${syllabus.state}`) }),
  ],
  [t('train.folder.hash'), syllabus.sha256],
  ...chapters.map(({ title, ...chapter }): Fact => [t('train.folder.material'), versionOf(t, { ...chapter, title: title[t.lang] })]),
]

const tested = (t: Translate, order: FolderOrder): readonly Fact[] => {
  const [all, own] = [questionsOf(order), ownQuestionsOf(order)]
  return order.tests ? [[t('train.folder.test'), t('train.folder.test-of', { all, own })]] : []
}

/** Where nobody is named yet the name is written by hand. */
const TO_WRITE_ON = '_'.repeat(40)

/** What is printed and laid ready the evening before. */
const ready = (t: Translate, order: FolderOrder): readonly string[] => {
  const n = expectedOf(order).length
  const without = order.modules.filter(({ code }) => !order.chapters.some(({ module }) => module === code)).map(({ code }) => code)
  return [
    t('train.folder.ready-folder'),
    ...order.chapters.map(({ title }) => t('train.folder.ready-chapter', { title: title[t.lang], n })),
    ...(without.length > 0 ? [t('train.folder.ready-own', { modules: new Intl.ListFormat(LOCALES[t.lang]).format(without) })] : []),
    ...(order.tests ? [t('train.folder.ready-tests', { n })] : []),
  ]
}

/** What whoever runs the session would else ask in the room: whose the pseudonyms are, and why each page of the test says what it says. */
const unasked = (t: Translate, order: FolderOrder): readonly string[] => {
  const { tests } = order
  const way = t('train.session.to-roll')
  return [
    ...(isNamed(expectedOf(order)) ? [] : [t('train.folder.no-names', { way, tests: tests ? 'yes' : 'no' })]),
    ...(tests?.set.bank.notice ? [t('train.folder.sample', { mark: t('train.paper.sample') })] : []),
  ]
}

/** What it is, what is kept from whom, what is made ready, and what lies in the folder. */
export const coverPart = (t: Translate, order: FolderOrder): FolderPart => {
  const { pilot, tests } = order
  const inside = [
    'running-order',
    'roll',
    'attendance',
    ...(pilot ? ['observation'] : []),
    ...(tests ? ['sheets', 'slips'] : []),
    'entry',
    ...(tests ? ['forms'] : []),
  ]
  const notice = (text: string): FolderBlock => ({ kind: 'notice', text })
  return {
    title: t('train.folder.session'),
    blocks: [
      {
        kind: 'facts',
        rows: [
          [t('train.column.when'), t('train.folder.local-time', { when: when(t, order) })],
          [t('train.column.country'), order.country],
          [t('train.session.venue'), order.venue],
          [t('train.session.mode-label'), t(`train.session.mode.${order.mode}`)],
          ...taught(t, order),
          [t('train.staff.heading'), order.facilitators.join(', ') || TO_WRITE_ON],
          [t('train.session.enrolled'), String(expectedOf(order).length)],
          ...tested(t, order),
        ],
      },
      notice(t('train.folder.care', { tests: tests ? 'yes' : 'no' })),
      ...(tests ? [notice(t('train.folder.supervisor'))] : []),
      ...unasked(t, order).map((text) => ({ kind: 'paragraph' as const, text })),
      ...(pilot ? [{ kind: 'paragraph' as const, text: t('train.session.is-pilot') }] : []),
      { kind: 'heading', text: t('train.folder.ready') },
      { kind: 'list', items: ready(t, order) },
      { kind: 'heading', text: t('train.folder.inside') },
      { kind: 'list', items: inside.map((one) => t(`train.folder.inside-${one}`)) },
    ],
  }
}
