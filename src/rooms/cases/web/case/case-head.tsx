import { useId, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Link } from 'react-aria-components/Link'
import { useLocation } from '@tanstack/react-router'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { Icon } from '#ui/components/icon/icon.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { paths } from '../../contract/paths.ts'
import { LockButton } from '../desk/lock-button.tsx'
import { readsBuilding } from '../store/protect.ts'
import type { CasePartProps } from './at-case.tsx'
import { GivenAway } from './given-away.tsx'
import { NotSettled } from './not-settled.tsx'
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

/** The other pages of the case. In a narrow window they fold, so that the page itself stands in the first screen; one page alone folds nothing. */
const CasePages = ({ one }: Pick<CasePartProps, 'one'>) => {
  const t = useT()
  const id = useId()
  const { code: programme } = useProgramme()
  const here = useLocation({ select: ({ pathname }) => pathname })
  const [isOpen, setOpen] = useState(false)
  const to = { programme, case: one.kept.ctx }
  const builds = readsBuilding(one)
  return (
    <>
      {builds && (
        <AriaButton
          className="button button-secondary button-small desk-fold"
          aria-expanded={isOpen}
          aria-controls={id}
          onPress={() => setOpen(!isOpen)}
        >
          <Icon name="menu" /> <span>{t('cases.pages')}</span>
        </AriaButton>
      )}
      <nav id={id} className={`desk-pages${builds && !isOpen ? ' desk-folded' : ''}`} aria-label={t('cases.pages')}>
        {(builds ? GROUPS : PROTECTING).map(({ id: group, pages }) => (
          <div key={group}>
            <h2 id={`case-${group}`}>{t('cases.pages-of', { group })}</h2>
            <ul aria-labelledby={`case-${group}`}>
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

type CaseHeadProps = CasePartProps & {
  /** What the page shows of the case; the case itself where it is left out. */
  readonly title?: string
}

/** Head of every page of a case: the way to it, its other pages, and the lock. */
export const CaseHead = ({ desk, one, title }: CaseHeadProps) => {
  const t = useT()
  const { code: programme } = useProgramme()
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
      <CasePages one={one} />
      {readsBuilding(one) && <GivenAway desk={desk} one={one} />}
      {title !== undefined && readsBuilding(one) && <NotSettled one={one} />}
    </>
  )
}
