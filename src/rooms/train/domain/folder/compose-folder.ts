import type { Folder } from '#documents/folder.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { localDay } from '#programme/rules'
import { coverPart } from './cover-part.ts'
import { entryPart } from './entry-part.ts'
import type { FolderOrder } from './folder-order.ts'
import { observationPart } from './observation-part.ts'
import { orderPart } from './order-part.ts'
import { attendanceParts, rollPart } from './roll-parts.ts'
import { sheetsPart, slipsParts, testBundles } from './test-parts.ts'

/** All papers of one session: what is done when, who comes, sheets to tick, how all of it is typed afterwards, and the test on paper. */
export const composeFolder = (t: Translate, order: FolderOrder): Folder => {
  const { tests } = order
  return {
    lang: t.lang,
    title: t('train.session.title', { code: order.code, pilot: order.pilot ? 'yes' : 'no' }),
    subtitle: t('train.folder.subtitle'),
    date: localDay(order.zone, order.starts),
    authors: [t('train.folder.author')],
    size: order.size,
    notice: order.syllabus.notice,
    parts: [
      coverPart(t, order),
      orderPart(t, order),
      rollPart(t, order),
      ...attendanceParts(t, order),
      ...(order.pilot ? [observationPart(t, order)] : []),
      ...(tests ? [sheetsPart(t, order, tests), ...slipsParts(t, order, tests)] : []),
      entryPart(t, order),
    ],
    bundles: tests ? testBundles(t, order, tests) : [],
    words: {
      page: t('train.folder.page', { code: order.code, page: '{page}', total: '{total}' }),
      continued: t('train.folder.continued', { title: '{title}' }),
    },
  }
}
