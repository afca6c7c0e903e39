import type { Translate } from '#kernel/i18n/translate.ts'
import { path } from '#kernel/page/path.ts'
import { hasRole, type ProgrammeHere } from '#ui/client/here.ts'
import { NAV_GROUPS, type Page } from '#ui/client/page.ts'
import type { NavGroup } from '#ui/components/app-shell/navigation.tsx'

/** Whether the address leads to a page of this one: `/findings/new` belongs to findings. */
const isWithin = (address: string, href: string): boolean => address === href || address.startsWith(`${href}/`)

/** The pages of a programme in their groups, for this person. Of two that fit, the longer address is where one is. */
export const navigationOf = (
  pages: readonly Page[],
  programme: ProgrammeHere,
  { t, address }: { t: Translate; address: string },
): readonly NavGroup[] => {
  const links = pages
    .filter(({ nav, roles }) => nav !== null && (roles === null || hasRole(programme, roles)))
    .map(({ nav, title, pattern }) => ({ nav, label: t(title), href: path(pattern)({ programme: programme.code }) }))
  const here = links
    // Every address of the programme stands below its home.
    .filter(({ nav, href }) => (nav === 'home' ? address === href : isWithin(address, href)))
    .map(({ href }) => href)
    .toSorted((a, b) => b.length - a.length)[0]
  return NAV_GROUPS.filter((id) => links.some(({ nav }) => nav === id)).map((id) => ({
    id,
    ...(id === 'home' ? {} : { label: t(`app.nav.${id}`) }),
    links: links.filter(({ nav }) => nav === id).map(({ label, href }) => ({ label, href, isCurrent: href === here })),
  }))
}
