import { useContext } from 'react'
import { Link } from 'react-aria-components/Link'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { programmeShow } from '#programme/frame.ts'
import { NavigationContext } from './navigation.ts'
import './home.css'

/** Where a programme begins: what it covers, and all that can be done in it. */
export const Page = () => {
  const [t, say] = [useT(), useSay()]
  const programme = useAnswer(programmeShow, { programmeId: useProgramme().id })
  const groups = useContext(NavigationContext).filter(({ id }) => id !== 'home')
  const { areaEs, areaEn, nameEs, nameEn, disclaimerEs, disclaimerEn, countries, sectors, rounds } = programme
  return (
    <>
      <PageHead
        title={say({ es: nameEs, en: nameEn })}
        lead={t('app.home.covers', {
          area: say({ es: areaEs, en: areaEn }),
          countries: countries.length,
          sectors: sectors.length,
          rounds: rounds.length,
        })}
      />
      <p className="home-note">{say({ es: disclaimerEs, en: disclaimerEn })}</p>
      <div className="home-groups">
        {groups.map(({ id, label, links }) => (
          <section key={id} aria-labelledby={`home-${id}`}>
            <h2 id={`home-${id}`}>{label}</h2>
            <ul>
              {links.map(({ label: page, href }) => (
                <li key={href}>
                  <Link href={href}>{page}</Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}
