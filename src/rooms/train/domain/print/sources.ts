import type { Reference } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Law } from '#law/law-data.ts'
import type { Source } from '../../contract/chapter.ts'
import { text } from './blocks.ts'

/** Where it is: each address as a link, anything else as it was noted. */
const whereOf = (where: string): Reference['details'] =>
  where
    .split('; ')
    .filter((one) => one !== '')
    .map((one) => (/^https?:\/\/\S+$/.test(one) ? [{ kind: 'link', href: one, text: one }] : [text(one)]))

/** All that may be cited: the sources of the law, each with what kind it is, and those of a chapter. */
export const referencesOf = (t: Translate, law: Law, own: readonly Source[]): readonly Reference[] => [
  ...law.sources.map((one) => ({
    key: one.id,
    label: t('train.source.law'),
    runs: [text(one.title[t.lang])],
    details: [[text(t('train.source.kind', { kind: one.kind }))], ...whereOf(one.where)],
  })),
  ...own.map((one) => ({ key: one.id, label: t('train.source.other'), runs: [text(one.title[t.lang])], details: whereOf(one.where) })),
]
