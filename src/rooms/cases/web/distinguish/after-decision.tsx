import { Link } from 'react-aria-components/Link'
import type { Decision } from '#law/decision.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { paths } from '../../contract/paths.ts'
import type { ContentOf } from '../../contract/contents.ts'
import { lastDecision, type Standing } from '../../domain/case-file.ts'
import { decisionsOn } from '../../domain/decisions-on.ts'
import type { CasePartProps } from '../case/at-case.tsx'

/** By all phases together; records of before rules told that are asked phase by phase. */
const isOpen = ({ together, phases }: Decision): boolean =>
  (together ?? phases.flatMap(({ systems }) => systems)).some(({ outcome }) => outcome === 'undetermined')

type AfterProps = Pick<CasePartProps, 'one'> & { readonly decided: Standing<ContentOf<'decision'>>; readonly called: string }

/** The decision that stands now, where this one was superseded: what follows, follows from that. */
const Later = ({ one, decided, called }: AfterProps) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const { person } = decided.content
  const last = lastDecision(one.file, person)
  const n = decisionsOn(one.file, person).find((each) => each.decided.id === last?.id)?.n
  if (!last || n === undefined) return null
  return (
    <p>
      {t('cases.after.later')}{' '}
      <Link href={paths.decision({ programme, case: one.kept.ctx, decision: last.id })}>
        {t('cases.decision.number', { n, person: called })}
      </Link>
    </p>
  )
}

/** Where whoever has decided goes on: a record answers what it is, and neither proves it nor keeps anybody safe. It is not printed. */
export const AfterDecision = (props: AfterProps) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const { one, decided, called } = props
  const isLast = lastDecision(one.file, decided.content.person)?.id === decided.id
  const steps = [...(isOpen(decided.content.decision) ? (['toDo'] as const) : []), 'safeguards', 'proof'] as const
  const to = { programme, case: one.kept.ctx }
  return (
    <section className="desk-part">
      <h2>{t('cases.after.title')}</h2>
      {!isLast && <Later {...props} />}
      {isLast && (
        <ul className="desk-list">
          {steps.map((step) => (
            <li key={step}>
              <Link href={paths[step](to)}>{t('cases.page-of', { page: step })}</Link>: {t('cases.after.step', { step, person: called })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
