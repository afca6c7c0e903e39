import type { Folder } from '#documents/folder.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { localDay } from '#programme/rules'
import { coverPart } from './cover-part.ts'
import type { FolderOrder } from './folder-order.ts'
import { observationPart } from './observation-part.ts'
import { orderPart } from './order-part.ts'
import { attendanceParts, rollPart } from './roll-parts.ts'
import { sheetsPart, testPapers } from './test-parts.ts'

const ENTRY = ['attendance', 'open', 'line', 'unclear', 'second', 'observation', 'keep'] as const

/** All papers of one session: what is done when, who comes, sheets to tick, the test on paper, and how all of it is typed afterwards. */
export const composeFolder = (t: Translate, order: FolderOrder): Folder => {
  const { tests } = order
  const entry = {
    title: t('train.folder.entry'),
    blocks: [
      { kind: 'paragraph' as const, text: t('train.folder.entry-lead') },
      {
        kind: 'steps' as const,
        items: ENTRY.filter((one) => order.pilot || one !== 'observation').map((one) => t(`train.folder.entry-${one}`)),
      },
    ],
  }
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
      ...(order.pilot ? [observationPart(t)] : []),
      ...(tests ? [sheetsPart(t, order, tests)] : []),
      entry,
    ],
    papers: tests ? testPapers(t, order, tests) : [],
    words: { page: t('train.paper.page', { page: '{page}', total: '{total}' }) },
  }
}
