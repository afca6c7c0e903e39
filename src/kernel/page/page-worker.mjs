/* Keeps the files of a page for use without a network: the newest where there is one, else what was kept. Nothing that is answered in the page
   reaches it, and it asks for nothing but these files. PREFIX, NAME and FILES stand above, written by the server (page-worker.ts). */
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
      .then((names) => Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== NAME).map((name) => caches.delete(name))))
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
