/* Keeps the files of the app on the device, so that it opens without a network, and who was signed in last, so that it knows whose desk to open.
   No other answer of the server reaches what is kept. NAME and FILES stand above, written by the server: another build has another name. */
const PERSON = 'istmo-app-person'
const ENTRY = '/app/'
const WHO = '/api/programme/session.show'
const PATIENCE_MS = 5000
const LANES = 3

const keptAt = async (name, path) => (await caches.open(name)).match(path, { ignoreVary: true })

/* A built file is what its name says, so what an earlier version kept is not fetched again; the entry has one name in every version. */
const keep = async (path) => {
  const found = path === ENTRY ? undefined : await caches.match(path, { ignoreVary: true })
  const answer = found ?? (await fetch(path))
  if (!answer.ok || answer.redirected) throw new Error(`${path} answered ${answer.status}`)
  await (await caches.open(NAME)).put(path, answer)
}
/* Few at a time, since whoever works at the page goes first. */
const keepAll = async () => {
  const rest = [...FILES]
  const lane = async () => {
    for (let path = rest.shift(); path !== undefined; path = rest.shift()) await keep(path)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}
self.addEventListener('install', (event) => event.waitUntil(keepAll()))

const dropOthers = async () => {
  const others = (await caches.keys()).filter((name) => name.startsWith('istmo-app-') && name !== NAME && name !== PERSON)
  await Promise.all(others.map((name) => caches.delete(name)))
}
/* Windows of an earlier version go on with what that one kept: this one comes into use when they are closed. */
self.addEventListener('activate', (event) => {
  event.waitUntil(
    dropOthers()
      .then(() => self.clients.claim())
      .then(() => who(new Request(WHO)))
      .catch(() => undefined),
  )
})

const patient = (request) => fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) })
/* A server that answers badly, elsewhere or not at all is as good as none. */
const fresh = async (request) => {
  const answer = await patient(request)
  if (!answer.ok || answer.redirected) throw new Error(`answered ${answer.status}`)
  return answer
}
const entry = (request) => fresh(request).catch(async () => (await keptAt(NAME, ENTRY)) ?? fetch(request))

/* Whom the server knows no more is forgotten here too. */
const who = async (request) => {
  const answer = await patient(request).catch(async (cause) => {
    const kept = await keptAt(PERSON, WHO)
    if (!kept) throw cause
    return kept
  })
  const cache = await caches.open(PERSON)
  if (answer.ok) await cache.put(WHO, answer.clone())
  else if (answer.status === 401) await cache.delete(WHO)
  return answer
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname, origin } = new URL(request.url)
  if (origin !== self.location.origin) return
  if (request.mode === 'navigate' && request.method === 'GET') event.respondWith(entry(request))
  /* The app asks whether its files can be had. */ else if (pathname === ENTRY && request.method === 'HEAD')
    event.respondWith(entry(request).then(({ status }) => new Response(null, { status })))
  else if (request.method !== 'GET') return
  else if (FILES.includes(pathname)) event.respondWith(caches.match(pathname, { ignoreVary: true }).then((kept) => kept ?? fetch(request)))
  else if (pathname === WHO) event.respondWith(who(request))
})
