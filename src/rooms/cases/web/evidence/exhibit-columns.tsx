import { Link } from 'react-aria-components/Link'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Column } from '#ui/components/data-table/column.ts'
import { Status } from '#ui/components/status/status.tsx'
import { type CustodyBreak, custodyBreaks } from '../../domain/custody-breaks.ts'
import { eachOnce } from '../../domain/exhibits.ts'
import { sharesNumber } from '../../domain/next-number.ts'
import type { CaseFile, Things } from '../../domain/case-file.ts'
import { type Locale, writtenDate } from '../../domain/written-date.ts'

/** An exhibit as it stands in the list. */
export type ExhibitRow = Things<'exhibit'>[number] & {
  readonly isRepeated: boolean
  readonly isTwice: boolean
  /** Null where no event of custody was written. */
  readonly breaks: readonly CustodyBreak[] | null
}

export const exhibitRows = ({ exhibit: all, custody }: CaseFile): readonly ExhibitRow[] =>
  eachOnce(all).map((one) => {
    const events = custody.filter(({ content }) => content.exhibit === one.id)
    return {
      ...one,
      isRepeated: sharesNumber(all, one),
      isTwice: all.filter(({ id }) => id === one.id).length > 1,
      breaks: events.length === 0 ? null : custodyBreaks(one.content, events),
    }
  })

type Given = { readonly t: Translate; readonly locale: Locale; readonly hrefOf: (exhibit: string) => string }
type Columns = readonly Column<ExhibitRow>[]

const openOf = (breaks: readonly CustodyBreak[]): number => breaks.filter(({ explained }) => explained === null).length

/** How many breaks its chain has, and how many of them nobody has explained; that it has no chain where none was written. */
export const breaksIn = (t: Translate, breaks: ExhibitRow['breaks']): string =>
  breaks === null ? t('cases.evidence.no-chain') : t('cases.evidence.breaks-of', { n: breaks.length, open: openOf(breaks) })

const breaksCell = (t: Translate, { breaks }: ExhibitRow) => {
  const text = breaksIn(t, breaks)
  return breaks !== null && openOf(breaks) > 0 ? <Status stand="caution">{text}</Status> : text
}

const numberCell = (t: Translate, row: ExhibitRow, href: string) => (
  <span className="evidence-number">
    <Link href={href}>{row.content.number}</Link>
    {row.isRepeated && <Status stand="caution">{t('cases.evidence.repeated')}</Status>}
    {row.isTwice && <Status stand="caution">{t('cases.evidence.twice')}</Status>}
  </span>
)

/** A day, a month or a year; a dash where none is known, which says what that means. */
const dateCell = ({ locale }: Given, date: string | null | undefined, none: string) =>
  date ? (
    writtenDate(locale, date)
  ) : (
    <>
      <span aria-hidden="true">–</span>
      <span className="unseen">{none}</span>
    </>
  )

const whatItIs = ({ t, hrefOf }: Given): Columns => [
  {
    id: 'number',
    header: t('cases.exhibit.number'),
    value: ({ content }) => content.number,
    cell: (row) => numberCell(t, row, hrefOf(row.id)),
    width: 'code',
  },
  { id: 'kind', header: t('cases.exhibit.kind'), value: ({ content }) => t('cases.exhibit.kind-of', { kind: content.kind }) },
  { id: 'description', header: t('cases.exhibit.description'), value: ({ content }) => content.description },
]

const howItStands = (given: Given): Columns => {
  const { t } = given
  return [
    {
      id: 'admissibility',
      header: t('cases.exhibit.admissibility'),
      value: ({ content }) => t('cases.exhibit.admissibility-of', { status: content.admissibility.status }),
    },
    { id: 'breaks', header: t('cases.evidence.breaks'), value: ({ breaks }) => breaksIn(t, breaks), cell: (row) => breaksCell(t, row) },
    {
      id: 'perishes',
      header: t('cases.evidence.perishes'),
      value: ({ content }) => content.perishes?.on ?? null,
      cell: ({ content }) => dateCell(given, content.perishes?.on, t('cases.evidence.lasts')),
    },
    {
      id: 'away',
      header: t('cases.evidence.away'),
      value: ({ content }) => t('cases.evidence.away-is', { is: content.pointsAway ? 'yes' : 'no' }),
    },
  ]
}

const whereItComesFrom = (given: Given): Columns => {
  const { t } = given
  return [
    {
      id: 'date',
      header: t('cases.evidence.obtained'),
      value: ({ content }) => content.origin.date,
      cell: ({ content }) => dateCell(given, content.origin.date, t('ui.table.unknown')),
    },
    {
      id: 'state',
      header: t('cases.exhibit.state'),
      value: ({ content }) => content.foreign?.state ?? null,
      none: t('cases.evidence.not-foreign'),
    },
  ]
}

export const exhibitColumns = (given: Given): Columns => [...whatItIs(given), ...howItStands(given), ...whereItComesFrom(given)]
