import type { FolderPart } from '#documents/folder.ts'
import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import type { FolderOrder } from './folder-order.ts'

/** What an observation may be about, how much it weighs and who saw it (train §7): in the words of the screen into which it is typed. */
const KINDS = ['timing', 'clarity', 'error', 'law', 'language', 'culture', 'level', 'access', 'equipment'] as const
const SEVERITIES = [1, 2, 3] as const
const SEEN_BY = ['facilitator', 'observer', 'participant'] as const
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
      text: t('train.folder.observation-kinds', {
        kinds: KINDS.map((kind) => t(`train.observe.kind.${kind}`)).join(', '),
        severities: SEVERITIES.map((one) => `${one} ${t(`train.observe.severity.${one}`)}`).join('; '),
        by: new Intl.ListFormat(LOCALES[t.lang], { type: 'disjunction' }).format(SEEN_BY.map((one) => t(`train.observe.by.${one}`))),
      }),
    },
    {
      kind: 'table',
      isWrittenIn: true,
      columns: [
        { header: t('train.folder.where'), share: 0.14 },
        { header: t('train.observe.kind'), share: 0.15 },
        { header: t('train.observe.severity'), share: 0.1 },
        { header: t('train.observe.text'), share: 0.39 },
        { header: t('train.observe.by'), share: 0.13 },
        { header: t('train.folder.used'), share: 0.09 },
      ],
      rows: Array.from({ length: ROWS }, () => ['', '', '1   2   3', '', '', '']),
    },
  ],
})
