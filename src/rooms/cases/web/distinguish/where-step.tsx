import { PHASES } from '#law/guide.ts'
import { JURISDICTIONS } from '#law/systems.ts'
import { phaseNames } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { DateQuestion } from './date-question.tsx'
import type { AskedForm } from './use-asked.ts'

type WhereProps = {
  readonly form: AskedForm
  readonly today: string
  /** Whether the countries of the case were ticked before anybody answered. */
  readonly isOfCase: boolean
}

/** Whose law is asked, when it was, and which phase is described. */
export const WhereStep = ({ form, today, isOfCase }: WhereProps) => {
  const t = useT()
  const { facts, rewrite, answer, turnTo } = form
  return (
    <>
      <CheckboxGroup
        inline
        label={t('law.guide.countries')}
        {...(isOfCase ? { hint: t('cases.distinguish.countries-of-case') } : {})}
        options={JURISDICTIONS.map((id) => ({ id, label: t('law.system', { system: id }) }))}
        values={[...facts.jurisdictions]}
        onChange={(ticked) => rewrite({ ...facts, jurisdictions: JURISDICTIONS.filter((code) => ticked.includes(code)) })}
      />
      <DateQuestion key={facts.id} date={facts.date} today={today} onTyped={(typed) => answer([['date', typed]])} />
      <Select
        label={t('law.guide.phase')}
        hint={t('law.guide.phase-hint')}
        options={PHASES.map((id) => ({ id, label: phaseNames(t, [id]) }))}
        value={facts.id}
        onChange={turnTo}
      />
      <Disclosure level={3} title={t('law.guide.phase-more')}>
        <p>{t('law.guide.phase-rest')}</p>
      </Disclosure>
    </>
  )
}
