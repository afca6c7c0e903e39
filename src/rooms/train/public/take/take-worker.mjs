/* Keeps the page of a test for use without a network: the newest where there is one, else what was kept. No question and no answer reaches it: these
   are the page's own affair. NAME and FILES stand above, written by the server. */
self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(NAME)
      .then((cache) => cache.addAll(FILES))
      .then(() => self.skipWaiting()),
  )
})
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name.startsWith('istmo-take-') && name !== NAME).map((name) => caches.delete(name))),
      )
      .then(() => self.clients.claim()),
  )
})
const PATIENCE_MS = 3000
/* A server that answers badly, elsewhere or not at all is as good as none. */
const fresh = async (request) => {
  const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) })
  if (!answer.ok || answer.redirected) throw new Error(`answered ${answer.status}`)
  return answer
}
self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (origin !== self.location.origin || !FILES.includes(pathname)) return
  event.respondWith(fresh(event.request).catch(async () => (await caches.match(pathname)) ?? fetch(event.request)))
})
