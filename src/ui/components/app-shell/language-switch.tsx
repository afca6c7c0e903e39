import { Link } from 'react-aria-components/Link'
import type { Lang } from '#kernel/i18n/translate.ts'
import type { Labelled } from '../labelled.ts'

/** A language by its own name, and the address of this very page in it. */
export type Language = { lang: Lang; name: string; href: string; isCurrent: boolean }

/** Changes the language and keeps the page. A router that takes links changes it in place; without one the whole page is read anew. */
export const LanguageSwitch = ({ languages, ...name }: Labelled & { languages: readonly Language[] }) => (
  <nav {...name}>
    <ul className="shell-languages">
      {languages.map(({ lang, name: own, href, isCurrent }) => (
        <li key={lang}>
          <Link href={href} hrefLang={lang} lang={lang} {...(isCurrent ? { 'aria-current': 'true' as const } : {})}>
            {own}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
