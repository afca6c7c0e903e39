import type { FolderPart } from '#documents/folder.ts'
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

/** What it is, and what lies in the folder. */
export const coverPart = (t: Translate, order: FolderOrder): FolderPart => {
  const { syllabus } = order
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
          [
            t('train.session.taught'),
            t('train.session.version-option', {
              title: syllabus.title,
              semver: syllabus.semver,
              state: t(`train.syllabus-state.${syllabus.state}`),
            }),
          ],
          [t('train.folder.hash'), syllabus.sha256],
          [t('train.staff.heading'), order.facilitators.join(', ') || t('train.staff.none')],
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
