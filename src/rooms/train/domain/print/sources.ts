import type { Reference, Runs } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Law } from '#law/law-data.ts'
import type { Source } from '../../contract/chapter.ts'
import { text } from './blocks.ts'

/** Where a copy was read: each address as a link, anything else as it was noted. A source is its document and who issued it, and not that place. */
const whereOf = (t: Translate, where: string): Reference['details'] => {
  const places = where.split('; ').filter((one) => one !== '')
  if (places.length === 0) return []
  const runs = places.flatMap((one, at): Runs => [
    ...(at > 0 ? [text('; ')] : []),
    /^https?:\/\/\S+$/.test(one) ? { kind: 'link', href: one, text: one } : text(one),
  ])
  return [[text(`${t('train.source.read-at')} `), ...runs]]
}

/** All that may be cited: the sources of the law, each with what kind it is, and those of a chapter. */
export const referencesOf = (t: Translate, law: Law, own: readonly Source[]): readonly Reference[] => [
  ...law.sources.map((one) => ({
    key: one.id,
    label: t('train.source.law'),
    runs: [text(one.title[t.lang])],
    details: [[text(t('train.source.kind', { kind: one.kind }))], ...whereOf(t, one.where)],
  })),
  ...own.map((one) => ({
    key: one.id,
    label: t('train.source.other'),
    runs: [text(one.title[t.lang])],
    details: [[text(t('train.source.seen', { seen: one.seen }))], ...whereOf(t, one.where)],
  })),
]
