// The way to the other language leads to the place where the reader is: no server is told what follows the #.
const ways = document.querySelectorAll('header nav a[hreflang]')
/** Ids are the same in both languages; those that only tie a block to its title begin with html-. */
const PLACES = 'main [id]:not([id^="html-"])'

/** The last place that begins above the top of the window, or where an address that names one puts it. */
const placeRead = () => {
  if (scrollY === 0) return ''
  const top = 2 * parseFloat(getComputedStyle(document.documentElement).fontSize)
  let read = ''
  for (const place of document.querySelectorAll(PLACES))
    if (place.getClientRects().length > 0 && place.getBoundingClientRect().top <= top) read = place.id
  return read
}

/** What follows the # and names no place here is something of its own, the link to a test above all. */
const isPlace = (/** @type {string} */ hash) => hash === '' || document.getElementById(hash.slice(1)) !== null

const keep = () => {
  const { hash } = location
  for (const way of ways) way.hash = (isPlace(hash) && placeRead()) || hash
}
keep()
addEventListener('hashchange', keep)
// Before it is followed, opened beside this page, or copied.
for (const way of ways) for (const kind of ['pointerdown', 'contextmenu', 'click']) way.addEventListener(kind, keep)
