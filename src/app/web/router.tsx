import { createRootRouteWithContext, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { paths } from '#programme/paths.ts'
import { type Page, roomOf } from '#ui/client/page.ts'
import { fetchScreen, screenOf } from '#ui/client/page-code.ts'
import { wordsOfParts } from '#ui/client/record-parts.tsx'
import { Waiting } from '#ui/client/waiting.tsx'
import { EVERYWHERE } from './catalogues.ts'
import { Frame } from './frame.tsx'
import type { Ground } from './ground.ts'
import { keepLang, langOf } from './language.ts'
import { pages, recordParts } from './pages.ts'
import { PageProblem } from './page-problem.tsx'
import { sessionNow } from './session.ts'
import { UnknownAddress } from './unknown-address.tsx'

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- a library's type is extended by an interface alone
  interface StaticDataRouteOption {
    page?: Page
  }
}

/** The words are there, and in the language of the address, before anything is seen. */
const root = createRootRouteWithContext<Ground>()({
  beforeLoad: async ({ context: { words }, search }) => {
    await words.need(EVERYWHERE)
    await words.speak(langOf((search as { lang?: string }).lang) ?? words.t.lang)
    keepLang(words.t.lang)
  },
  component: Frame,
})

const signedIn = async ({ context: { queries, words }, location }: { context: Ground; location: { href: string } }): Promise<void> => {
  // oxlint-disable-next-line typescript/only-throw-error -- so the router wants it
  if (!(await sessionNow(queries, words.t.lang))) throw redirect({ to: paths.signIn.pattern, search: { next: location.href } })
}

const routeOf = (page: Page) =>
  createRoute({
    getParentRoute: () => root,
    path: page.pattern.replaceAll(/:(\w+)/g, '$$$1'),
    staticData: { page },
    ...(page.open ? {} : { beforeLoad: signedIn }),
    loader: async ({ context: { words } }) => {
      await Promise.all([fetchScreen(page), words.need([roomOf(page), ...page.words, ...wordsOfParts(recordParts, page)])])
    },
    component: () => {
      const Screen = screenOf(page)
      return Screen && <Screen />
    },
  })

/** Whatever no page has. */
const unknown = createRoute({ getParentRoute: () => root, path: '$', component: UnknownAddress })

/** What stands behind the question mark stays text: `code=1` is no number. */
const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search))
const stringifySearch = (search: Record<string, unknown>): string => {
  const words = new URLSearchParams(Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))
  return words.size === 0 ? '' : `?${words}`
}

export const openRouter = (ground: Ground) => {
  return createRouter({
    routeTree: root.addChildren([...pages.map(routeOf), unknown]),
    context: ground,
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPendingComponent: Waiting,
    defaultErrorComponent: PageProblem,
  })
}
