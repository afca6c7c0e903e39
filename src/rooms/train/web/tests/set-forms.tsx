import { useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { useProgramme } from '#ui/client/here.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { type SessionTests, type TestFormLine, testSet } from '../../contract/test.ts'
import type { Wave } from '../../contract/wave.ts'
import { formName, isApart } from './form-name.ts'
import { useStep } from './use-step.tsx'

export type FormsOf = { readonly session: SessionTests; readonly wave: Wave; readonly forms: readonly TestFormLine[] }

/** Asked before forms of another version are given: what they ask need not be what the session teaches. */
const ApartQuestion = ({ form, shown, onClose }: { form: TestFormLine | null; shown: FormsOf; onClose: () => void }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(testSet)
  const { session, wave } = shown
  const set = async () => {
    const outcome = await send({ programmeId, session: session.session, wave, form: form?.sha256 ?? '', otherVersion: true })
    return outcome.kind === 'refused' ? <ProblemNotice refusal={outcome.refusal} /> : null
  }
  return (
    <Confirm
      title={t('train.tests.apart-question')}
      words={{ confirm: t('train.tests.apart-set'), busy: t('ui.form.saving'), cancel: t('train.tests.apart-cancel') }}
      isOpen={form !== null}
      onClose={onClose}
      onConfirm={set}
    >
      <p>{t('train.tests.apart', { forms: form?.syllabus ?? '', taught: session.teaches.named })}</p>
      <p>{t('train.tests.apart-means')}</p>
    </Confirm>
  )
}

/** Which forms are answered, until the test is opened. Those of the version that is taught stand first; of any other it is said, and asked about. */
export const SetForms = ({ chosen, ...shown }: FormsOf & { readonly chosen: string | undefined }) => {
  const { session, wave, forms } = shown
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { go, busy, refusal } = useStep(testSet)
  const offered = forms.toSorted((one, other) => Number(isApart(one, session)) - Number(isApart(other, session)))
  const [form, setForm] = useState(chosen ?? offered[0]?.sha256 ?? '')
  const [asked, setAsked] = useState<TestFormLine | null>(null)
  if (forms.length === 0) return <p>{t('train.tests.no-forms')}</p>
  const picked = forms.find(({ sha256 }) => sha256 === form)
  const apart = picked && form !== chosen && isApart(picked, session) ? picked : null
  const set = () => void go({ programmeId, session: session.session, wave, form })
  return (
    <>
      <div className="tests-acts">
        <Select
          label={t('train.tests.which-forms')}
          hint={t('train.tests.teaches', { taught: session.teaches.named })}
          options={offered.map((one) => ({
            id: one.sha256,
            label: isApart(one, session) ? t('train.tests.form-apart', { form: formName(t, one) }) : formName(t, one),
          }))}
          value={form}
          onChange={setForm}
        />
        <Button busy={busy} aria-label={t('train.tests.set-of', { wave })} onPress={() => (apart ? setAsked(apart) : set())}>
          {t('train.tests.set')}
        </Button>
      </div>
      <ApartQuestion form={asked} shown={shown} onClose={() => setAsked(null)} />
      {refusal}
    </>
  )
}
