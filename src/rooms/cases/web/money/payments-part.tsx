import { useMemo, useState } from 'react'
import { saveTable } from '#ui/client/save-table.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { dialogWords, tableWords } from '#ui/words.ts'
import type { PaymentOnce } from '../../domain/money/payments-of.ts'
import { usePrivateView } from '../case/use-private-view.ts'
import { ChangePayment, type ChangedPayment } from './change-payment.tsx'
import type { ProofPartProps } from '../proof/proof-part.ts'
import { fileColumns, paymentColumns } from './payment-columns.tsx'

type PaymentsProps = ProofPartProps & { readonly payments: readonly PaymentOnce[] }

/** All payments in a table, each to be changed; saved as a file only after it was said that the file is not sealed. */
export const PaymentsPart = (props: PaymentsProps) => {
  const { one, names, payments } = props
  const t = useT()
  const locale = useLocale()
  const view = usePrivateView()
  const [changing, setChanging] = useState<ChangedPayment | null>(null)
  const [saving, setSaving] = useState<readonly PaymentOnce[] | null>(null)
  const { payment: all } = one.file
  const columns = useMemo(() => {
    const change = (chosen: string) => {
      const payment = payments.find(({ id }) => id === chosen)
      if (payment) setChanging({ payment, standing: all.filter(({ id }) => id === chosen) })
    }
    return paymentColumns({ t, locale, names }, change)
  }, [t, locale, names, payments, all])
  const save = () => {
    saveTable(t('cases.money.file'), fileColumns({ t, locale, names }), saving ?? [])
    return Promise.resolve(null)
  }
  return (
    <>
      <DataTable
        caption={t('cases.money.caption')}
        columns={columns}
        rows={payments}
        keyOf={({ id }) => id}
        lang={t.lang}
        narrow="stack"
        {...view}
        onDownload={setSaving}
        words={tableWords(t, { filter: t('cases.money.filter'), count: (shown, all) => t('cases.money.count', { shown, all }) })}
        empty={<EmptyState level={2} title={t('cases.money.none')} text={t('cases.money.none-text')} next={null} />}
      />
      <Dialog title={t('cases.money.change-title')} words={dialogWords(t)} isOpen={changing !== null} onClose={() => setChanging(null)}>
        {changing && <ChangePayment {...props} {...changing} onDone={() => setChanging(null)} />}
      </Dialog>
      <Confirm
        title={t('cases.money.clear-title')}
        words={{ confirm: t('cases.money.clear-do'), busy: t('ui.form.saving'), cancel: t('cases.money.clear-not') }}
        isOpen={saving !== null}
        onClose={() => setSaving(null)}
        onConfirm={save}
      >
        <p>{t('cases.money.clear-text')}</p>
      </Confirm>
    </>
  )
}
