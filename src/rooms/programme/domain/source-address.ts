/**
 * Sites that keep what others published: archives of country information, document sites, encyclopaedia copies, archives of the web. To
 * be read there is no fault; whoever cites is told, since the publisher's own page is what a reader can hold a State to.
 */
const REHOSTS = [
  'aassone.com',
  'absoluteastronomy.com',
  'academia.edu',
  'alchetron.com',
  'archive.org',
  'docest.com',
  'docslib.org',
  'ecoi.net',
  'eymaps.com',
  'gvnet.com',
  'issuu.com',
  'knowledger.de',
  'refworld.org',
  'scribd.com',
  'statenewswire.com',
  'stringtranslate.com',
  'studylib.net',
  'thefederalnewswire.com',
  'vdocuments.site',
  'webarchive.archive.unhcr.org',
  'webarchive.library.unt.edu',
  'wikimili.com',
  'wikisum.wiki',
  'yumpu.com',
] as const

type Addresses = { readonly url: string | null; readonly address: 'own' | 'unknown' | null }

export type AddressRemark = 'no-address' | 'http-only' | 'rehost' | 'own-unknown'

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : '')

/** Whether an address lies on a site that keeps what others published. */
export const isRehost = (url: string): boolean => REHOSTS.some((host) => hostOf(url) === host || hostOf(url).endsWith(`.${host}`))

/** What a reader should know of the address of a source; it is kept whatever is said here. */
export const addressRemarks = ({ url, address }: Addresses): readonly AddressRemark[] => [
  ...(url === null ? (['no-address'] as const) : []),
  ...(url?.startsWith('http:') ? (['http-only'] as const) : []),
  ...(url !== null && isRehost(url) ? (['rehost'] as const) : []),
  ...(address === 'unknown' ? (['own-unknown'] as const) : []),
]

/** The same address however it was copied: without scheme, `www.`, the last stroke and the case of its host. */
const plain = (url: string): string => {
  if (!URL.canParse(url)) return url
  const { host, pathname, search } = new URL(url)
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`
}

/** The sources that an address is registered for already. */
export const registeredAt = <One extends { readonly url: string | null; readonly readAt: string | null }>(
  sources: readonly One[],
  url: string,
): readonly One[] => sources.filter((one) => [one.url, one.readAt].some((known) => known !== null && plain(known) === plain(url)))
