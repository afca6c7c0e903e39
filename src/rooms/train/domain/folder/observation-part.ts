import type { FolderPart } from '#documents/folder.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { FolderOrder } from './folder-order.ts'

/** What an observation may be about (train §7). */
const KINDS = ['timing', 'clarity', 'error', 'law', 'language', 'culture', 'level', 'access', 'equipment'] as const
const ROWS = 12

/** What is seen in a pilot: one line each, so that whoever revises the version finds the place. */
export const observationPart = (t: Translate, { modules }: FolderOrder): FolderPart => ({
  title: t('train.folder.observation'),
  isWide: true,
  blocks: [
    {
      kind: 'paragraph',
      text: t('train.folder.observation-lead', { module: modules[0]?.code ?? 'M1', outcome: modules[0]?.outcomes[0] ?? 'M1.O1' }),
    },
    {
      kind: 'paragraph',
      text: t('train.folder.observation-kinds', { kinds: KINDS.map((kind) => t(`train.folder.kind.${kind}`)).join(', ') }),
    },
    {
      kind: 'table',
      isWrittenIn: true,
      columns: [
        { header: t('train.folder.where'), share: 0.16 },
        { header: t('train.folder.kind'), share: 0.14 },
        { header: t('train.folder.severity'), share: 0.1 },
        { header: t('train.folder.seen'), share: 0.4 },
        { header: t('train.folder.planned'), share: 0.1 },
        { header: t('train.folder.used'), share: 0.1 },
      ],
      rows: Array.from({ length: ROWS }, () => ['', '', '1   2   3', '', '', '']),
    },
  ],
})
