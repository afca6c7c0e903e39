import type { Translate } from '#kernel/i18n/translate.ts'
import type { Column } from '#ui/components/data-table/column.ts'
import type { MeasuredRow, MeasuredValue } from '../../domain/network/measured-rows.ts'
import { type Measure, MEASURES } from '../../domain/network/measures/measures.ts'
import { ChooseButton } from './choose-button.tsx'
import { measureWords, rankSpanWords, spanWords } from './number-words.ts'

type Given = { readonly t: Translate; readonly locale: string }

/** A value with its span, and the rank only with its own: a bare rank would be taken for more than it is. */
const ValueCell = ({ t, locale, own }: Given & { own: MeasuredValue }) => (
  <>
    <span className="network-moved">
      {measureWords(locale, own.value)} {own.moved && <span>({spanWords(locale, own.moved.value)})</span>}
    </span>
    {own.moved && (
      <span className="network-moved">
        <span>{t('cases.network.rank', { rank: own.rank, ranks: rankSpanWords(locale, own.moved.rank) })}</span>
      </span>
    )}
  </>
)

const measureColumn = ({ t, locale }: Given, name: Measure): Column<MeasuredRow> => ({
  id: name,
  header: t('cases.network.measure', { measure: name }),
  value: ({ values }) => values[name]?.value ?? null,
  cell: ({ values }) => {
    const own = values[name]
    return own ? <ValueCell t={t} locale={locale} own={own} /> : t('cases.network.not-given')
  },
})

/** Who is in the network, with all that is measured. No column claims a width: all measures are seen side by side. */
export const nodeColumns = (given: Given): readonly Column<MeasuredRow>[] => {
  const { t } = given
  return [
    {
      id: 'label',
      header: t('cases.network.party'),
      value: ({ node }) => node.label,
      cell: ({ node }) => <ChooseButton id={node.id} label={node.label} />,
    },
    {
      id: 'kind',
      header: t('cases.network.what'),
      value: ({ node }) => t('cases.network.kind', { kind: node.kind ?? 'other' }),
    },
    ...MEASURES.map((name) => measureColumn(given, name)),
    {
      id: 'cut',
      header: t('cases.network.cut'),
      value: ({ isCut }) => t('cases.network.cut-is', { is: isCut ? 'yes' : 'no' }),
    },
  ]
}
