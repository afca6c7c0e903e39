import { paths } from '../../contract/paths.ts'

/** Where one wanted to go before signing in; an address of another site, or outside the app, is none of ours. */
export const nextAddress = (wanted: string | undefined): string => {
  if (!wanted || !URL.canParse(wanted, location.origin)) return paths.start()
  const { origin, pathname, search, hash } = new URL(wanted, location.origin)
  return origin === location.origin && (pathname === '/app' || pathname.startsWith('/app/')) ? `${pathname}${search}${hash}` : paths.start()
}

/** Loads the app anew as the person that one has become: nothing that somebody else read stays in the window. */
export const enterAt = (address: string): void => location.assign(address)
