import { Link } from 'react-aria-components/Link'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { paths } from '../../contract/paths.ts'
import { isEmpty } from '../../domain/is-empty.ts'
import type { CasePartProps } from './at-case.tsx'

/** What one comes to next, by the pages where it is done; persons stand on the page of the case itself. */
const STEPS = ['persons', 'evidence', 'proof', 'toDo'] as const

/** In a case in which nothing stands yet: where to begin. It goes with the first thing that is written. */
export const FirstSteps = ({ one: { file, kept, opened } }: Pick<CasePartProps, 'one'>) => {
  const t = useT()
  const { code: programme } = useProgramme()
  if (!isEmpty(file) || opened.aside.length > 0) return null
  const to = { programme, case: kept.ctx }
  return (
    <section className="desk-part">
      <h2>{t('cases.first.title')}</h2>
      <p>{t('cases.first.text')}</p>
      <ol className="desk-list">
        {STEPS.map((step) => (
          <li key={step}>
            {step !== 'persons' && (
              <>
                <Link href={paths[step](to)}>{t('cases.page-of', { page: step })}</Link>:{' '}
              </>
            )}
            {t('cases.first.step', { step })}
          </li>
        ))}
      </ol>
      <p>
        {t('cases.first.safety')} <Link href={paths.safeguards(to)}>{t('cases.page-of', { page: 'safeguards' })}</Link>.
      </p>
    </section>
  )
}
