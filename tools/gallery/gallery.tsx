import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { LOCALES, type Lang } from '#kernel/i18n/translate.ts'
import { AppShell } from '#ui/components/app-shell/app-shell.tsx'
import { type Example, sayIn } from '#ui/components/example.ts'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { names, shownOf, type Shown } from './components.ts'
import '#ui/css/ground.ts'
import './gallery.css'

const asked = new URLSearchParams(location.search)
const lang: Lang = asked.get('lang') === 'en' ? 'en' : 'es'
const say = sayIn(lang)
const address = (changes: Readonly<Record<string, string>>) => `?${new URLSearchParams({ lang, ...changes })}`

const One = ({ component, example }: { component: Shown; example: Example }) => (
  <section className="gallery-example" data-example={example.name}>
    <h2 className="gallery-name">
      {`${component.name} · ${example.name}`}
      <a href={address({ component: component.name, example: example.name })}>{say('verlo solo', 'alone')}</a>
    </h2>
    {example.page ? <p>{say('Es una página entera: se ve sola.', 'A whole page: it is shown alone.')}</p> : example.show(say)}
  </section>
)

const Frame = ({ current, children }: { current: string | null; children: ReactNode }) => (
  <AppShell
    name="Istmo"
    programme={{ name: say('Componentes', 'Components'), href: address({}) }}
    navigation={[
      {
        id: 'all',
        links: names.map((name) => ({ label: name, href: address({ component: name }), isCurrent: name === current })),
      },
    ]}
    languages={(['es', 'en'] as const).map((each) => ({
      lang: each,
      name: each === 'es' ? 'Español' : 'English',
      href: address({ lang: each, ...(current ? { component: current } : {}) }),
      isCurrent: each === lang,
    }))}
    words={{
      skip: say('Ir al contenido', 'Skip to the content'),
      menu: say('Menú', 'Menu'),
      navigation: say('Componentes', 'Components'),
      languages: say('Idioma', 'Language'),
    }}
  >
    {children}
  </AppShell>
)

const Page = ({ shown }: { shown: readonly Shown[] }) => {
  const component = asked.get('component')
  const example = shown[0]?.examples.find(({ name }) => name === asked.get('example'))
  if (example?.page) return example.show(say)
  if (example)
    return (
      <main className="gallery-page">
        <h1 className="unseen">{example.name}</h1>
        {example.show(say)}
      </main>
    )
  return (
    <Frame current={component}>
      <PageHead title={component ?? say('Todos los componentes', 'All components')} />
      {shown.flatMap((one) => one.examples.map((each) => <One key={`${one.name} ${each.name}`} component={one} example={each} />))}
    </Frame>
  )
}

document.documentElement.lang = lang
const root = document.getElementById('root')
const shown = await shownOf(asked.get('component'))
if (root)
  createRoot(root).render(
    <StrictMode>
      <I18nProvider locale={LOCALES[lang]}>
        <Page shown={shown} />
      </I18nProvider>
    </StrictMode>,
  )
