import type { Lang } from '#kernel/i18n/translate.ts'
import type { Labelled } from '../labelled.ts'

/** A language by its own name, and the address of this very page in it. */
export type Language = { lang: Lang; name: string; href: string; isCurrent: boolean }

/** Changes the language and keeps the page. Plain links: the whole page is read anew in the other language. */
export const LanguageSwitch = ({ languages, ...name }: Labelled & { languages: readonly Language[] }) => (
  <nav {...name}>
    <ul className="shell-languages">
      {languages.map(({ lang, name: own, href, isCurrent }) => (
        <li key={lang}>
          <a href={href} hrefLang={lang} lang={lang} aria-current={isCurrent ? 'true' : undefined}>
            {own}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
