import { Link } from 'react-aria-components/Link'
import type { Translate } from '#kernel/i18n/translate.ts'
import { Button } from '#ui/components/button/button.tsx'
import type { Column } from '#ui/components/data-table/column.ts'
import type { Reviewed } from '../../domain/disclosure-review.ts'
import { ClassMarks, classText } from './class-marks.tsx'

type Given = { readonly t: Translate; readonly addressOf: (exhibit: string) => string; readonly onClass: (exhibit: string) => void }

const reviewText = (t: Translate, { forcedBy }: Reviewed): string | null =>
  forcedBy.length === 0 ? null : forcedBy.map((why) => t(`cases.disclosure.forced.${why}`)).join(' · ')

const numberOf = ({ exhibit }: Reviewed): string => exhibit.content.number

/** Number, what it is, class, reason, why it must be reviewed, and the way to class it. */
export const reviewColumns = ({ t, addressOf, onClass }: Given): readonly Column<Reviewed>[] => [
  {
    id: 'number',
    header: t('cases.disclosure.exhibit'),
    value: numberOf,
    cell: (row) => <Link href={addressOf(row.exhibit.id)}>{numberOf(row)}</Link>,
    width: 'code',
  },
  { id: 'description', header: t('cases.disclosure.description'), value: ({ exhibit }) => exhibit.content.description },
  {
    id: 'class',
    header: t('cases.disclosure.class'),
    value: (row) => classText(t, row),
    cell: (row) => <ClassMarks reviewed={row} />,
  },
  {
    id: 'why',
    header: t('cases.disclosure.why'),
    value: ({ classed }) => classed.map(({ content }) => content.why).join(' · ') || null,
  },
  { id: 'review', header: t('cases.disclosure.review'), value: (row) => reviewText(t, row), none: t('cases.disclosure.review-none') },
  {
    id: 'do',
    header: t('cases.disclosure.how'),
    value: () => null,
    cell: (row) => (
      <Button small onPress={() => onClass(row.exhibit.id)}>
        {t('cases.disclosure.class-do', { number: numberOf(row) })}
      </Button>
    ),
    width: 'code',
    unsorted: true,
  },
]
