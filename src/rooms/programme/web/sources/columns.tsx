import { Link } from 'react-aria-components/Link'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Column } from '#ui/components/data-table/column.ts'
import { paths } from '../../contract/paths.ts'
import type { SourceLine } from '../../contract/source-line.ts'
import { addressRemarks } from '../../domain/source-address.ts'
import { sourceIn } from '../../domain/source-line.ts'
import { kindIn } from './words.ts'

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url)

/** What stands in the column of the address: where it is, and what is to be known of it. */
const addressWords = (t: Translate, source: SourceLine): string =>
  [
    ...(source.url === null ? [] : [hostOf(source.url)]),
    ...addressRemarks(source).map((remark) => t(`programme.source.short.${remark}`)),
  ].join(' · ')

export const sourceColumns = ({ t, programme }: { t: Translate; programme: string }): readonly Column<SourceLine>[] => [
  {
    id: 'title',
    header: t('programme.source.title'),
    value: (source) => sourceIn(t.lang, source).title,
    cell: (source) => <Link href={paths.source({ programme, source: source.code })}>{sourceIn(t.lang, source).title}</Link>,
    width: 'long',
  },
  {
    id: 'organisation',
    header: t('programme.source.organisation'),
    value: (source) => sourceIn(t.lang, source).organisation,
    width: 'short',
  },
  { id: 'year', header: t('programme.source.year'), value: ({ year }) => year, none: t('programme.source.no-year'), width: 'code' },
  { id: 'kind', header: t('programme.source.kind'), value: ({ kind }) => kindIn(t.lang, kind), width: 'short' },
  { id: 'address', header: t('programme.source.url'), value: (source) => addressWords(t, source), width: 'short' },
  { id: 'code', header: t('programme.source.code'), value: ({ code }) => code, width: 'code' },
]
