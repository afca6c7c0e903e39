import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, StrictMode, Suspense, type ReactNode } from 'react'
import { RouterProvider as LinksProvider } from 'react-aria-components'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { createRoot } from 'react-dom/client'
import { sayAmiss, tellAmissTo } from '#kernel/i18n/amiss.ts'
import { roomOf } from '#ui/client/page.ts'
import { Refused } from '#ui/client/refusal.ts'
import { useLocale, WordsProvider } from '#ui/client/words.tsx'
import { NoticeDesk, NoticesContext } from '#ui/client/notices.ts'
import { openGround } from './ground.ts'
import { EVERYWHERE } from './catalogues.ts'
import { fetchLater, firstScreen } from './first-screen.ts'
import { followLinks } from './links.ts'
import { signIn } from '../../rooms/programme/web/pages.ts'
import { openRouter } from './router.tsx'
import { sessionNow } from './session.ts'
import '#ui/css/ground.ts'

tellAmissTo((amiss) => {
  sayAmiss(amiss)
  navigator.sendBeacon('/amiss', JSON.stringify(amiss))
})

const ground = openGround()
const router = openRouter(ground)
const notices = new NoticeDesk()
/** No notice is said before the first screen stands, so none of its files keeps that screen waiting. */
const NoticeRegion = lazy(async () => {
  await firstScreen(router, ground.queries)
  return { default: (await fetchLater(() => import('./notice-region.tsx'))).NoticeRegion }
})

const Spoken = ({ children }: { children: ReactNode }) => (
  <I18nProvider locale={useLocale()}>
    {children}
    <Suspense>
      <NoticeRegion />
    </Suspense>
  </I18nProvider>
)

// Asked while the words are fetched, which it need not wait for; who is refused or cannot be reached is asked again by the page.
sessionNow(ground.queries, ground.words.t.lang).catch(() => undefined)
// The page on which one signs in comes with the app, so its words are fetched beside those of every page and not after them.
await ground.words.need([...EVERYWHERE, roomOf(signIn)])
/** What a page is refused is shown in its place and is no fault; anything else that ended a page is reported as one. */
const onCaughtError = (error: unknown): void => {
  if (!(error instanceof Refused)) reportError(error)
}

const place = document.getElementById('root')
if (place)
  createRoot(place, { onCaughtError }).render(
    <StrictMode>
      <QueryClientProvider client={ground.queries}>
        <WordsProvider words={ground.words}>
          <NoticesContext value={notices}>
            <LinksProvider navigate={followLinks(router)}>
              <Spoken>
                <RouterProvider router={router} />
              </Spoken>
            </LinksProvider>
          </NoticesContext>
        </WordsProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
