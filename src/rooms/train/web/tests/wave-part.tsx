import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { type SessionTests, testMove } from '../../contract/test.ts'
import { testPaths } from '../../contract/test-paths.ts'
import { Arrived } from './arrived.tsx'
import { formName, isApart } from './form-name.ts'
import { LinksPart } from './links-part.tsx'
import { type FormsOf, SetForms } from './set-forms.tsx'
import { GIVES, STAND_OF, TYPES } from './state.ts'
import { useStep } from './use-step.tsx'

/** Opening and closing; closing says what it does to what comes later. */
const MoveTest = ({ test: { session, wave, state, version } }: { test: SessionTests['tests'][number] }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { go, busy, refusal } = useStep(testMove)
  const to = state === 'open' ? 'closed' : 'open'
  return (
    <>
      {state === 'open' && <p className="tests-soft">{t('train.tests.close-when')}</p>}
      <div className="tests-acts">
        <Button
          tone={state === 'planned' ? 'primary' : 'secondary'}
          busy={busy}
          onPress={() => void go({ programmeId, session, wave, to, version })}
        >
          {t('train.tests.move', { to, again: state === 'closed' ? 'yes' : 'no', wave })}
        </Button>
      </div>
      {refusal}
    </>
  )
}

/** One wave of a session: its forms, whether it is open, its links, and what came. */
export const WavePart = (shown: FormsOf) => {
  const t = useT()
  const { session, wave, forms } = shown
  const { code: programme } = useProgramme()
  const test = session.tests.find((one) => one.wave === wave)
  const form = forms.find(({ sha256 }) => sha256 === test?.form)
  const gives = session.may.includes(GIVES)
  return (
    <section className="tests-part" aria-labelledby={`wave-${wave}`}>
      <h2 id={`wave-${wave}`}>{t('train.tests.wave', { wave })}</h2>
      {test ? (
        <Status stand={STAND_OF[test.state]}>{t('train.tests.state', { state: test.state })}</Status>
      ) : (
        <p className="tests-soft">{t('train.tests.no-test')}</p>
      )}
      {form && <p>{formName(t, form)}</p>}
      {form && isApart(form, session) && (
        <Status stand="caution">{t('train.tests.apart', { forms: form.syllabus, taught: session.teaches.named })}</Status>
      )}
      {gives && (!test || test.state === 'planned') && <SetForms key={test?.form ?? ''} {...shown} chosen={test?.form} />}
      {test && gives && <MoveTest test={test} />}
      {test && <Arrived test={test} />}
      {test && session.may.includes(TYPES) && (
        <div className="tests-acts">
          <LinkButton href={testPaths.papers({ programme, session: session.session, wave })}>
            {t('train.tests.papers', { wave })}
          </LinkButton>
        </div>
      )}
      {test && gives && (
        <Disclosure level={3} title={t('train.tests.links-title', { wave })}>
          <LinksPart test={test} />
        </Disclosure>
      )}
    </section>
  )
}
