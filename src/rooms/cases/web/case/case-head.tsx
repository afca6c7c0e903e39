import { Link } from 'react-aria-components/Link'
import { useLocation } from '@tanstack/react-router'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { paths } from '../../contract/paths.ts'
import { LockButton } from '../desk/lock-button.tsx'
import { readsBuilding } from '../store/protect.ts'
import type { CasePartProps } from './at-case.tsx'
import { caseName } from './title-of.ts'

/** The pages of a case, by what one comes for. */
const GROUPS = [
  { id: 'case', pages: ['case', 'members'] },
  { id: 'facts', pages: ['evidence', 'timeline', 'network', 'money'] },
  { id: 'proof', pages: ['proof', 'group', 'theory', 'disclosure'] },
  { id: 'work', pages: ['toDo', 'plan'] },
  { id: 'safety', pages: ['safeguards', 'protection'] },
] as const

/** Whoever reads the part that protects alone sees its page and no other. */
const PROTECTING = [{ id: 'safety', pages: ['protection'] }] as const

type CaseHeadProps = CasePartProps & {
  /** What the page shows of the case; the case itself where it is left out. */
  readonly title?: string
}

/** Head of every page of a case: the way to it, its other pages, and the lock. */
export const CaseHead = ({ desk, one, title }: CaseHeadProps) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const here = useLocation({ select: ({ pathname }) => pathname })
  const [own, to] = [caseName(t, one), { programme, case: one.kept.ctx }]
  const crumbs = [
    { label: t('cases.page.cases'), href: paths.cases({ programme }) },
    ...(title === undefined || !readsBuilding(one) ? [] : [{ label: own, href: paths.case(to) }]),
  ]
  return (
    <>
      <PageHead
        title={title ?? own}
        way={<Breadcrumb aria-label={t('cases.way')} crumbs={crumbs} />}
        actions={<LockButton desk={desk} />}
      />
      <nav className="desk-pages" aria-label={t('cases.pages')}>
        {(readsBuilding(one) ? GROUPS : PROTECTING).map(({ id, pages }) => (
          <div key={id}>
            <h2 id={`case-${id}`}>{t('cases.pages-of', { group: id })}</h2>
            <ul aria-labelledby={`case-${id}`}>
              {pages.map((page) => (
                <li key={page}>
                  <Link href={paths[page](to)} {...(here === paths[page](to) ? { 'aria-current': 'page' } : {})}>
                    {t('cases.page-of', { page })}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </>
  )
}
