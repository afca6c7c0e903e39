import type { FolderPart } from '#documents/folder.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { type FolderOrder, sayHalfDay } from './folder-order.ts'
import { runningOrder } from './running-order.ts'

/** The running order: what is treated in which half day, with room for what it really took. */
export const orderPart = (t: Translate, { modules, chapters, halfDays }: FolderOrder): FolderPart => {
  const planned = runningOrder({ modules, chapters, halfDays }, t.lang)
  return {
    title: t('train.folder.running-order'),
    blocks: [
      { kind: 'paragraph', text: t('train.folder.running-order-lead') },
      {
        kind: 'list',
        items: modules.map(({ code, title, hours }) => t('train.session.module', { code, title: title[t.lang], hours: hours.contact })),
      },
      {
        kind: 'table',
        columns: [
          { header: t('train.folder.half-day'), share: 0.24 },
          { header: t('train.folder.module'), share: 0.1 },
          { header: t('train.folder.what'), share: 0.42 },
          { header: t('train.folder.planned'), share: 0.12, align: 'right' },
          { header: t('train.folder.used'), share: 0.12 },
        ],
        rows: planned.map(({ halfDay, module, what, minutes }) => [sayHalfDay(t, halfDay), module, what, String(minutes), '']),
      },
    ],
  }
}
