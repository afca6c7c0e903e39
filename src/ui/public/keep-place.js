// The way to the other language leads to the place where the reader is: no server is told what follows the #.
const keep = () => {
  for (const way of document.querySelectorAll('header nav a[hreflang]')) way.hash = location.hash
}
keep()
addEventListener('hashchange', keep)
