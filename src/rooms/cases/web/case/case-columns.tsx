import type { Translate } from '#kernel/i18n/translate.ts'
import type { Column } from '#ui/components/data-table/column.ts'
import { Link } from 'react-aria-components/Link'
import { paths } from '../../contract/paths.ts'
import { type MeetingsState, waitingNow } from '../meeting/meetings.ts'
import type { OpenCase } from '../store/open-case.ts'
import { copyStands } from './copy-stands.ts'
import { momentIn } from './moment.ts'
import { readsBuilding } from '../store/protect.ts'
import { caseName, stageOf } from './title-of.ts'
import type { Locale } from '../../domain/written-date.ts'

type Given = { readonly t: Translate; readonly locale: Locale; readonly programme: string; readonly met: MeetingsState }

/** Whether the server has the case, and all of it. */
const atServer = ({ t, met }: Given, one: OpenCase): string => {
  const here = met.cases.get(one.kept.ctx)
  const waiting = here ? waitingNow(here, one) : 0
  const stands =
    here === undefined ? (met.metAt === null ? 'unasked' : 'none') : here.trouble ? 'trouble' : waiting > 0 ? 'waiting' : 'there'
  return t('cases.list.server-of', { stands, waiting })
}

const lastWritten = ({ opened }: OpenCase): string =>
  opened.versions
    .map(({ at }) => at)
    .toSorted()
    .at(-1) ?? ''

/** Title, how far it is, what was written last, and whether a sealed copy lies elsewhere. */
export const caseColumns = (given: Given): readonly Column<OpenCase>[] => {
  const { t, locale, programme } = given
  const title = (one: OpenCase): string => caseName(t, one)
  const address = (one: OpenCase) => paths[readsBuilding(one) ? 'case' : 'protection']({ programme, case: one.kept.ctx })
  return [
    {
      id: 'title',
      header: t('cases.case.title'),
      value: title,
      cell: (row) => <Link href={address(row)}>{title(row)}</Link>,
      width: 'long',
    },
    {
      id: 'status',
      header: t('cases.case.status'),
      value: (one) => (readsBuilding(one) ? stageOf(t, one.file) : ''),
      width: 'short',
    },
    {
      id: 'written',
      header: t('cases.list.written'),
      value: lastWritten,
      cell: (row) => momentIn(locale, lastWritten(row)),
      width: 'short',
    },
    { id: 'server', header: t('cases.list.server'), value: (row) => atServer(given, row), width: 'short' },
    { id: 'copy', header: t('cases.list.copy'), value: (row) => copyStands(t, locale, row), width: 'short' },
  ]
}
