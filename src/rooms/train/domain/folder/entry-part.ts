import type { FolderBlock, FolderPart } from '#documents/folder.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { UNKNOWN } from '../forms/letters.ts'
import type { FolderOrder } from './folder-order.ts'

/** Of a sheet that is none: what is typed, sign by sign. */
const MODEL = [
  ['code', 'A0000000XX'],
  ['person', 'P-00000000'],
  ['one', '1b'],
  ['several', '2ac'],
  ['blank', '3-'],
  ['illegible', '4x'],
  ['unknown', `5${UNKNOWN}`],
  ['order', '24dbeac'],
] as const

const model = (t: Translate): readonly FolderBlock[] => [
  { kind: 'heading', text: t('train.folder.model') },
  { kind: 'line', text: MODEL.map(([, typed]) => typed).join(' ') },
  {
    kind: 'table',
    columns: [
      { header: t('train.folder.model-typed'), share: 0.2, isCode: true },
      { header: t('train.folder.model-means'), share: 0.8 },
    ],
    rows: MODEL.map(([what, typed]) => [typed, t(`train.folder.model.${what}`)]),
  },
]

/** How what was written by hand is typed afterwards. */
export const entryPart = (t: Translate, { pilot, tests }: FolderOrder): FolderPart => {
  const steps = [
    t('train.folder.entry-attendance', { way: t('train.session.to-roll'), rest: t('train.roll.all-present') }),
    ...(tests
      ? [
          t('train.folder.entry-open', {
            before: t('train.tests.papers', { wave: 'pre' }),
            after: t('train.tests.papers', { wave: 'post' }),
          }),
          ...(['line', 'unclear', 'second'] as const).map((one) => t(`train.folder.entry-${one}`)),
        ]
      : []),
    ...(pilot ? [t('train.folder.entry-observation', { way: t('train.observed.to-record') })] : []),
    t('train.folder.entry-keep', { tests: tests ? 'yes' : 'no' }),
  ]
  return {
    title: t('train.folder.entry'),
    blocks: [
      { kind: 'paragraph', text: t('train.folder.entry-lead', { tests: tests ? 'yes' : 'no' }) },
      ...(tests ? [{ kind: 'notice' as const, text: t('train.folder.entry-who') }] : []),
      { kind: 'steps', items: steps },
      ...(tests ? model(t) : []),
    ],
  }
}
