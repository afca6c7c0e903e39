import { trimmedOf } from '#ui/client/form-values.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import type { Fault } from '#ui/components/form/faults.ts'
import { CHECKS, type Member, Member as MemberOf } from '../../contract/member.ts'
import { SealedField } from '../desk/sealed-fields.tsx'

/** Who somebody is, and how their fingerprint was compared: asked, and never assumed. */
export const VouchFields = () => {
  const t = useT()
  return (
    <>
      <SealedField name="called" label={t('cases.member.called')} hint={t('cases.member.called-hint')} required />
      <Choice
        name="how"
        label={t('cases.member.how')}
        hint={t('cases.member.how-hint')}
        options={CHECKS.map((id) => ({ id, label: t('cases.member.how-of', { how: id }) }))}
        required
      />
    </>
  )
}

/** What was said in these fields, or what is missing. */
export const vouched = (values: FormData, key: string): { readonly member: Member } | { readonly faults: readonly Fault[] } => {
  const read = MemberOf.safeParse({ key, called: trimmedOf(values, 'called'), how: values.get('how') })
  if (read.success) return { member: read.data }
  const fields = new Set(read.error.issues.map(({ path }) => String(path[0])))
  return {
    faults: (['called', 'how'] as const)
      .filter((one) => fields.has(one))
      .map((field) => ({ field, message: worded((t) => t(`cases.member.${field}-missing`)) })),
  }
}
