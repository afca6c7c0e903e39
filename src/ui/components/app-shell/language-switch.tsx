import type { ComponentProps } from 'react'
import { Link } from 'react-aria-components/Link'
import type { Lang } from '#kernel/i18n/translate.ts'
import type { Labelled } from '../labelled.ts'

/** A language by its own name, and the address of this very page in it. */
export type Language = { lang: Lang; name: string; href: string; isCurrent: boolean }

/** React Aria's link lets neither attribute through. */
const inLanguage = (lang: Lang) => (props: ComponentProps<'a'> | ComponentProps<'span'>) => (
  <a {...(props as ComponentProps<'a'>)} hrefLang={lang} lang={lang} />
)

/** Changes the language and keeps the page. A router that takes links changes it in place; without one the whole page is read anew. */
export const LanguageSwitch = ({ languages, ...name }: Labelled & { languages: readonly Language[] }) => (
  <nav {...name}>
    <ul className="shell-languages">
      {languages.map(({ lang, name: own, href, isCurrent }) => (
        <li key={lang}>
          <Link href={href} {...(isCurrent ? { 'aria-current': 'true' as const } : {})} render={inLanguage(lang)}>
            {own}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
