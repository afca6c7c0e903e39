import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation, useMatches } from '@tanstack/react-router'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { LANGS } from '#kernel/i18n/translate.ts'
import { paths } from '#programme/paths.ts'
import { useSearch } from '#ui/client/address.ts'
import { hasRole, type Here, HereContext } from '#ui/client/here.ts'
import { LeaveAsked } from '#ui/client/leave-asked.tsx'
import { RecordPartsContext } from '#ui/client/record-parts.tsx'
import { recordPages, RecordPagesContext } from '#ui/client/records.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { AppShell } from '#ui/components/app-shell/app-shell.tsx'
import { shellWords } from '#ui/words.ts'
import { PageHelp } from '#ui/components/page-head/page-help.ts'
import { FindLink } from './find-link.tsx'
import { HelpButton } from './help/help-button.tsx'
import { navigationOf } from './navigation.ts'
import { pages, recordParts } from './pages.ts'
import { PersonMenu } from './person-menu.tsx'
import { programmesOf, sessionOptions } from './session.ts'
import { NoSeat } from './unknown-address.tsx'
import { UnsentNotice } from './unsent.tsx'

const RECORD_PAGES = recordPages(pages)
const NAMES = { es: 'Español', en: 'English' } as const

/** The same page in each language; the rest of the address stays. */
const useLanguages = () => {
  const { lang: current } = useT()
  const [pathname, hash] = [useLocation({ select: (location) => location.pathname }), useLocation({ select: (location) => location.hash })]
  const search = useSearch()
  const given = Object.entries(search).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'lang')
  return LANGS.map((lang) => ({
    lang,
    name: NAMES[lang],
    // What follows the # is the place on the page, or on an invitation the invitation itself.
    href: `${pathname}?${new URLSearchParams([...given, ['lang', lang]])}${hash === '' ? '' : `#${hash}`}`,
    isCurrent: lang === current,
  }))
}

/** What React Aria tells before a menu that closes gives the focus back to its button, and leaves to whoever prevents it. */
const GIVES_BACK = 'react-aria-focus-scope-restore'

/**
 * A menu or dialog that leads to another page keeps all else out of reach until it is gone: the focus goes there then, and not back to what
 * opened it, nor nowhere where that has gone with its page. The next menu to be closed is none of ours.
 */
const insteadOfOpener = (main: HTMLElement): (() => void) => {
  const keep = (event: Event) => event.preventDefault()
  document.addEventListener(GIVES_BACK, keep)
  const done = () => {
    document.removeEventListener(GIVES_BACK, keep)
    reach.disconnect()
  }
  const reach = new MutationObserver(() => {
    if (main.closest('[inert]')) return
    main.focus({ preventScroll: true })
    // What gives the focus back may do so a moment later.
    setTimeout(done)
  })
  reach.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['inert'] })
  return done
}

/** Names the window after the page, and leads those who listen to its beginning when they come from another. */
const useArrival = (title: string): void => {
  const pathname = useLocation({ select: (location) => location.pathname })
  const before = useRef(pathname)
  useEffect(() => void (document.title = title), [title])
  // Before what the page itself does as it appears: a place that its address names has the focus then.
  useLayoutEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    const main = document.getElementById('main')
    main?.focus({ preventScroll: true })
    return main?.closest('[inert]') ? insteadOfOpener(main) : undefined
  }, [pathname])
}

/** So that an address that has no page keeps the programme's navigation beside it. */
const BELOW_PROGRAMME = new RegExp(`^${paths.home({ programme: 'CODE' }).replace('CODE', '([^/]+)')}`)

/** Where the person is: the page, and the programme of its address if they have a seat there. */
const useHere = () => {
  const t = useT()
  const last = useMatches({ select: (matches) => matches.at(-1) })
  // The page that stands, not the one that is being fetched: until it comes, the one before still stands below its own programme.
  const code = useMatches({ select: (matches) => BELOW_PROGRAMME.exec(matches.at(-1)?.pathname ?? '')?.[1] })
  const { data: session } = useQuery(sessionOptions(t.lang))
  const here = useMemo<Here>(() => {
    if (!session) return { person: null, programme: null }
    const programme = programmesOf(session).find((one) => one.code === code) ?? null
    return { person: { id: session.id, name: session.name, email: session.email }, programme }
  }, [session, code])
  const founds = session ? programmesOf(session).some((one) => hasRole(one, ['programme.officer'])) : false
  return { page: last?.staticData.page, here, founds, seatless: code !== undefined && !!session && here.programme === null }
}

/** Frame of every page: the programme, its navigation, the person and the languages; and what they all know of where they are. */
export const Frame = () => {
  const [t, say] = [useT(), useSay()]
  const { page, here, founds, seatless } = useHere()
  const { person, programme } = here
  const address = useLocation({ select: ({ pathname }) => pathname })
  const title = t(page?.title ?? 'app.problem.title')
  const name = programme && say({ es: programme.nameEs, en: programme.nameEn })
  const navigation = programme ? navigationOf(pages, programme, { t, address }) : []
  useArrival(page?.neutral ? 'Istmo' : [title, name, 'Istmo'].filter(Boolean).join(' · '))
  return (
    <HereContext value={here}>
      <RecordPagesContext value={RECORD_PAGES}>
        <AppShell
          name="Istmo"
          programme={programme && { name: name ?? '', href: paths.home({ programme: programme.code }) }}
          navigation={navigation}
          languages={useLanguages()}
          tools={
            <>
              {programme && <FindLink programme={programme.code} />}
              <PersonMenu person={person} founds={founds} isSigningIn={address === paths.signIn()} />
            </>
          }
          words={shellWords(t)}
        >
          <LeaveAsked>
            {person && <UnsentNotice key={person.id} person={person.id} address={address} />}
            <RecordPartsContext value={recordParts}>
              <PageHelp value={page && !seatless && <HelpButton key={page.title} page={page} />}>
                {seatless ? <NoSeat /> : <Outlet />}
              </PageHelp>
            </RecordPartsContext>
          </LeaveAsked>
        </AppShell>
      </RecordPagesContext>
    </HereContext>
  )
}
