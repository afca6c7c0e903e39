/** Walks a public site as a reader would, by every link of every page that a link of it leads to. */
type Site = { readonly request: (path: string) => Response | Promise<Response> }

const HERE = 'http://here.test'

type Link = { readonly from: string; readonly to: URL }
type Found = { readonly status: number; readonly ids: ReadonlySet<string>; readonly links: readonly Link[] }

const attribute = (markup: string, name: string): string[] =>
  [...markup.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
  )

/** Where a page leads within its site, other languages, styles, pictures and scripts included. */
const linksOf = (from: string, markup: string): Link[] =>
  [...attribute(markup, 'href'), ...attribute(markup, 'src')]
    .map((to) => ({ from, to: new URL(to, HERE + from) }))
    .filter(({ to }) => to.origin === HERE)

const look = async (site: Site, path: string): Promise<Found> => {
  const reply = await site.request(path)
  if (reply.status === 302) return look(site, reply.headers.get('location') ?? '')
  const isPage = reply.headers.get('content-type')?.startsWith('text/html') ?? false
  const markup = isPage ? await reply.text() : ''
  return { status: reply.status, ids: new Set(attribute(markup, 'id')), links: linksOf(path, markup) }
}

/**
 * @param answeredElsewhere addresses that this site leads to and another part of the house answers
 * @returns how many pages and files were found, and each link that leads to none, or to a place that its page has not
 */
export const walkLinks = async (site: Site, start: readonly string[], answeredElsewhere: (path: string) => boolean) => {
  const found = new Map<string, Found>()
  const links: Link[] = []
  const waiting = [...start]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue
    const page = await look(site, path)
    found.set(path, page)
    const on = page.links.filter(({ to }) => !answeredElsewhere(to.pathname))
    links.push(...on)
    waiting.push(...on.map(({ to }) => to.pathname))
  }
  const isDead = ({ to }: Link): boolean => {
    const page = found.get(to.pathname)
    const place = decodeURIComponent(to.hash.slice(1))
    return page?.status !== 200 || (place !== '' && !page.ids.has(place))
  }
  const dead = links.filter(isDead).map(({ from, to }) => `${from} → ${to.pathname}${to.hash}`)
  return { found: found.size, dead: [...new Set(dead)] }
}
