import type { openRouter } from './router.tsx'

const APP = /^\/app(?:\/|$)/

const withoutLang = ({ pathname, searchParams }: URL): string => {
  const rest = new URLSearchParams(searchParams)
  rest.delete('lang')
  return `${pathname}?${rest}`
}

/** How links of components are followed: inside the app without loading it again, elsewhere as the browser does it. */
export const followLinks =
  (router: ReturnType<typeof openRouter>) =>
  (address: string): void => {
    const [here, there] = [new URL(location.href), new URL(address, location.href)]
    if (there.origin !== here.origin || !APP.test(there.pathname)) return location.assign(there)
    void router.navigate({
      href: `${there.pathname}${there.search}${there.hash}`,
      // The other language is the same page: it takes the place of this one in the history, and nothing moves.
      replace: withoutLang(here) === withoutLang(there),
      resetScroll: here.pathname !== there.pathname,
      // To where one is already the router goes only if it finds something new there.
      state: here.href === there.href ? ({ again = 0 }) => ({ again: again + 1 }) : {},
    })
  }
