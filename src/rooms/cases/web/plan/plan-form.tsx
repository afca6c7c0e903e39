import { useMemo, useState } from 'react'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import type { CasePlan } from '../../contract/plan.ts'
import type { CaseFile } from '../../domain/case-file.ts'
import { typedDate } from '../../domain/written-date.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { SealedArea, SealedField } from '../desk/sealed-fields.tsx'
import { choicesOf } from '../to-do/task-choices.ts'
import { elementValue } from '../to-do/task-of.ts'
import { PLAN_LISTS, type PlanList, readPlan } from './read-plan.ts'

type ListFieldsProps = { readonly list: PlanList; readonly given: readonly Readonly<Record<string, string | null>>[] }

/** Lines of one list, with one more to be filled in; a line that is emptied is left out. */
const ListFields = ({ list, given }: ListFieldsProps) => {
  const t = useT()
  const [lines, setLines] = useState(given.length + 1)
  return (
    <fieldset className="plan-list">
      <legend>{t(`cases.plan.${list}`)}</legend>
      {Array.from({ length: lines }, (_, at) => (
        <div key={at} className="plan-line">
          {PLAN_LISTS[list].map((key) => (
            <SealedField
              key={key}
              name={`${list}.${at}.${key}`}
              startsWith={given[at]?.[key] ?? ''}
              label={t('cases.plan.field', { n: at + 1, name: t(`cases.plan.${list}-${key}`) })}
            />
          ))}
        </div>
      ))}
      <Button small onPress={() => setLines(lines + 1)}>
        {t('cases.plan.more', { list: t(`cases.plan.${list}`) })}
      </Button>
    </fieldset>
  )
}

type PlanFormProps = { readonly file: CaseFile; readonly plan?: CasePlan; readonly onSave: (plan: CasePlan) => Promise<unknown> }

/** The plan with all that is said in it; what is saved is a new version, to be signed anew. */
export const PlanForm = ({ file, plan, onSave }: PlanFormProps) => {
  const t = useT()
  const { elements } = useMemo(() => choicesOf(t, file, null), [t, file])
  const aimed = (plan?.elements ?? []).map(elementValue)
  const send = (values: FormData): Promise<Saved> => {
    const read = readPlan(values)
    if (read.kind === 'plan') return savedOrRefused(() => onSave(read.plan))
    return Promise.resolve({
      kind: 'refused',
      faults: read.faults.map(({ field, why }) => ({ field, message: worded((t) => t(`cases.plan.fault.${why}`)) })),
    })
  }
  return (
    <Form onSave={send} words={formWords(t, t('cases.plan.save'))}>
      <SealedArea
        name="hypothesis"
        rows={4}
        most={1500}
        startsWith={plan?.hypothesis ?? ''}
        label={t('cases.plan.hypothesis')}
        hint={t('cases.plan.hypothesis-hint')}
        required
      />
      {elements.length > 0 && <CheckboxGroup name="elements" startsWith={aimed} label={t('cases.plan.elements')} options={elements} />}
      <ListFields list="decisions" given={plan?.decisions ?? []} />
      <ListFields list="authorities" given={plan?.authorities ?? []} />
      <ListFields list="risks" given={plan?.risks ?? []} />
      <SealedArea
        name="safety"
        most={500}
        startsWith={plan?.safety ?? ''}
        label={t('cases.plan.safety')}
        hint={t('cases.plan.safety-hint')}
        required
      />
      <SealedField
        name="review"
        width="short"
        startsWith={typedDate(plan?.review)}
        label={t('cases.plan.review')}
        hint={t('cases.plan.day-hint')}
      />
    </Form>
  )
}
