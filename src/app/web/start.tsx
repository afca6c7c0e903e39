import { Navigate } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-aria-components/Link'
import { paths } from '#programme/paths.ts'
import { hasRole } from '#ui/client/here.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { programmesOf, sessionOptions } from './session.ts'
import './start.css'

const FoundLink = () => {
  const t = useT()
  return <LinkButton href={paths.found()}>{t('app.start.found')}</LinkButton>
}

/** Where one arrives: at the programme of one's seat, or at the choice among several. */
export const Page = () => {
  const [t, say] = [useT(), useSay()]
  const { data: session } = useQuery(sessionOptions(t.lang))
  const programmes = session ? programmesOf(session) : []
  const [only, second] = programmes
  if (only && !second) return <Navigate to={paths.home({ programme: only.code })} replace />
  return (
    <>
      <PageHead title={t('app.page.start')} actions={programmes.some((one) => hasRole(one, ['programme.officer'])) && <FoundLink />} />
      {session && programmes.length === 0 && (
        <EmptyState
          level={2}
          title={t('app.start.none')}
          text={t('app.start.none-why')}
          next={<LinkButton href="/">{t('app.start.public')}</LinkButton>}
        />
      )}
      <ul className="start-programmes">
        {programmes.map(({ code, nameEs, nameEn }) => (
          <li key={code}>
            <Link href={paths.home({ programme: code })}>{say({ es: nameEs, en: nameEn })}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}
