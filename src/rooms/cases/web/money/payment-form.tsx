import { useState } from 'react'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { formWords } from '#ui/words.ts'
import { CHANNELS, MOVES, type Payment, PAYMENT_STATUSES, type PaymentParty } from '../../contract/payment.ts'
import type { CaseFile } from '../../domain/case-file.ts'
import { once } from '../../domain/once.ts'
import { typedDate } from '../../domain/written-date.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { SealedField } from '../desk/sealed-fields.tsx'
import { exhibitsOf, namesOf } from '../proof/case-names.ts'
import { todayHere } from '../to-do/day-words.ts'
import { readPayment } from './read-payment.ts'

type PartyFieldsProps = { readonly name: 'payer' | 'payee'; readonly file: CaseFile; readonly given: PaymentParty | undefined }

/** Somebody of the case, or an account or somebody unknown in words. */
const PartyFields = ({ name, file, given }: PartyFieldsProps) => {
  const t = useT()
  const [chosen, setChosen] = useState(given?.kind === 'person' ? given.person : (given?.kind ?? 'unknown'))
  const names = namesOf(t, file)
  const persons = once(file.person).map(({ id }) => ({ id, label: names.person(id) }))
  const others = (['account', 'unknown'] as const).map((id) => ({ id, label: t('cases.money.party-option', { kind: id }) }))
  const isGone = given?.kind === 'person' && !persons.some(({ id }) => id === given.person)
  const gone = isGone ? [{ id: given.person, label: t('cases.charge.nobody') }] : []
  return (
    <>
      <Select name={name} value={chosen} onChange={setChosen} label={t(`cases.money.${name}`)} options={[...persons, ...gone, ...others]} />
      {others.some(({ id }) => id === chosen) && (
        <SealedField
          name={`${name}Text`}
          startsWith={given && given.kind !== 'person' ? (given.text ?? '') : ''}
          label={t('cases.money.party-text', { side: name })}
          hint={t('cases.money.party-hint')}
          required={chosen === 'account'}
        />
      )}
    </>
  )
}

/** How much, when and by what way. */
const AmountFields = ({ given }: { given: Payment | undefined }) => {
  const t = useT()
  return (
    <>
      <SealedField
        name="amount"
        width="short"
        startsWith={given?.amount ?? ''}
        label={t('cases.money.amount')}
        hint={t('cases.money.amount-hint')}
        required
      />
      <SealedField
        name="currency"
        width="short"
        startsWith={given?.currency ?? ''}
        label={t('cases.money.currency')}
        hint={t('cases.money.currency-hint')}
        required
      />
      <Choice
        name="moved"
        {...(given ? { startsWith: given.moved } : {})}
        label={t('cases.money.moved')}
        required
        options={MOVES.map((id) => ({
          id,
          label: t('cases.money.moved-option', { moved: id }),
          detail: t(`cases.money.moved-detail.${id}`),
        }))}
      />
      <SealedField
        name="date"
        width="short"
        startsWith={typedDate(given?.date)}
        label={t('cases.money.date')}
        hint={t('cases.exhibit.date-hint')}
      />
      <Select
        name="channel"
        startsWith={given?.channel ?? ''}
        none={t('cases.choose')}
        required
        label={t('cases.money.channel')}
        options={CHANNELS.map((id) => ({ id, label: t('cases.money.channel-of', { channel: id }) }))}
      />
    </>
  )
}

type PaymentFormProps = {
  readonly file: CaseFile
  readonly payment?: Payment
  readonly save: string
  readonly onSave: (payment: Payment) => Promise<unknown>
}

/** A payment with all that is said of it. */
export const PaymentForm = ({ file, payment, save, onSave }: PaymentFormProps) => {
  const t = useT()
  const names = namesOf(t, file)
  const exhibits = exhibitsOf(file).map(({ id, content }) => ({ id, label: names.exhibit(id), detail: content.description }))
  const send = (values: FormData): Promise<Saved> => {
    const read = readPayment(values, todayHere())
    if (read.kind === 'payment') return savedOrRefused(() => onSave(read.payment))
    const faults = read.faults.map(({ field, why }) => ({ field, message: worded((t) => t(`cases.money.fault.${why}`)) }))
    return Promise.resolve({ kind: 'refused', faults })
  }
  return (
    <Form onSave={send} words={formWords(t, save)}>
      <PartyFields name="payer" file={file} given={payment?.payer} />
      <PartyFields name="payee" file={file} given={payment?.payee} />
      <AmountFields given={payment} />
      <SealedField
        name="purpose"
        startsWith={payment?.purpose ?? ''}
        label={t('cases.money.purpose')}
        hint={t('cases.money.purpose-hint')}
      />
      <Choice
        name="status"
        {...(payment ? { startsWith: payment.status } : {})}
        label={t('cases.money.status')}
        required
        options={PAYMENT_STATUSES.map((id) => ({
          id,
          label: t('cases.money.status-of', { status: id }),
          detail: t(`cases.money.status-detail.${id}`),
        }))}
      />
      {exhibits.length > 0 && (
        <CheckboxGroup name="exhibits" startsWith={payment?.exhibits ?? []} label={t('cases.group.exhibits')} options={exhibits} />
      )}
    </Form>
  )
}
