import type { FolderBlock, FolderPart } from '#documents/folder.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { localTime } from '../sessions/local-time.ts'
import { type FolderOrder, questionsOf, sayHalfDay } from './folder-order.ts'
import { breakAfter, type Planned, runningOrder } from './running-order.ts'

/** Where the minutes come from: the guides of chapters, the modules' hours, or both. */
const sourceOf = ({ modules, chapters }: FolderOrder): 'guide' | 'hours' | 'both' => {
  const taught = modules.filter(({ code }) => chapters.some(({ module }) => module === code)).length
  if (taught === modules.length) return 'guide'
  return taught === 0 ? 'hours' : 'both'
}

/** To be written by hand: only when the session begins and when it ends is known. */
const UNKNOWN = '__:__'

const tableOf = (t: Translate, parts: readonly Planned[], { begins, questions }: { begins: string; questions: number }): FolderBlock => {
  const pause = breakAfter(parts)
  const rows = parts.map(({ kind, module, what, minutes }, at) => [
    at === 0 ? begins : '',
    module,
    kind === 'section' ? what : t('train.folder.test-row', { wave: kind, n: questions }),
    String(minutes),
    '',
  ])
  return {
    kind: 'table',
    isWrittenIn: true,
    columns: [
      { header: t('train.folder.begins'), share: 0.12 },
      { header: t('train.folder.module'), share: 0.1 },
      { header: t('train.folder.what'), share: 0.54 },
      { header: t('train.folder.planned'), share: 0.12, align: 'right' },
      { header: t('train.folder.used'), share: 0.12 },
    ],
    rows: pause > 0 ? rows.toSpliced(pause, 0, ['', '', t('train.folder.break'), '', '']) : rows,
  }
}

/** The running order: what is treated in which half day, with the tests and the breaks, and with room for when it really began and what it took. */
export const orderPart = (t: Translate, order: FolderOrder): FolderPart => {
  const { modules, halfDays, zone, starts, ends } = order
  const questions = questionsOf(order)
  const planned = runningOrder({ ...order, questions }, t.lang)
  const [first, last] = [halfDays[0], halfDays.at(-1)]
  return {
    title: t('train.folder.running-order'),
    blocks: [
      { kind: 'paragraph', text: t('train.folder.running-order-lead', { minutes: sourceOf(order), tests: questions > 0 ? 'yes' : 'no' }) },
      {
        kind: 'list',
        items: modules.map(({ code, title, hours }) => t('train.session.module', { code, title: title[t.lang], hours: hours.contact })),
      },
      ...halfDays.flatMap((halfDay): readonly FolderBlock[] => {
        const parts = planned.filter((part) => part.halfDay === halfDay)
        const begins = halfDay === first ? localTime(zone, starts).slice(11) : UNKNOWN
        const minutes = parts.reduce((sum, part) => sum + part.minutes, 0)
        const until = halfDay === last ? localTime(zone, ends).slice(11) : UNKNOWN
        const text = t('train.folder.half-day-line', { halfDay: sayHalfDay(t, halfDay), begins, ends: until, minutes })
        return [
          { kind: 'heading', text: text.charAt(0).toUpperCase() + text.slice(1) },
          tableOf(t, parts, { begins: halfDay === first ? begins : '', questions }),
        ]
      }),
    ],
  }
}
