import type { Translate } from '#kernel/i18n/translate.ts'
import { path } from '#kernel/page/path.ts'
import { hasRole, type ProgrammeHere } from '#ui/client/here.ts'
import { HOME, type Page, roomOf } from '#ui/client/page.ts'
import type { NavGroup } from '#ui/components/app-shell/navigation.tsx'

/** Whether the address leads to a page of this one: `/findings/new` belongs to findings. */
const isWithin = (address: string, href: string): boolean => address === href || address.startsWith(`${href}/`)

/** Home first, then the groups in the order of the rooms that they are called after, also where a room below puts a page into one. */
const groupsOf = (pages: readonly Page[]): readonly string[] => {
  const groups = new Set(pages.flatMap(({ nav }) => nav ?? []))
  return [...new Set([HOME, ...pages.map(roomOf)])].filter((group) => groups.has(group))
}

/** A group of so many pages always stands open. */
const FEW = 2

/**
 * The pages of a programme in their groups, for this person; of those of many pages one stands open, where one is or else the first, so that
 * all of it fits a low window. Of two that fit, the longer address is where one is.
 */
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
    .filter(({ nav, href }) => (nav === HOME ? address === href : isWithin(address, href)))
    .map(({ href }) => href)
    .toSorted((a, b) => b.length - a.length)[0]
  const groups = groupsOf(pages)
    .map((id) => ({ id, links: links.filter(({ nav }) => nav === id) }))
    .filter(({ links: own }) => own.length > 0)
  const folding = groups.filter(({ links: own }) => own.length > FEW)
  const open = folding.find(({ links: own }) => own.some(({ href }) => href === here)) ?? folding[0]
  return groups.map((group) => ({
    id: group.id,
    // One page under a heading of its own would say the same twice.
    ...(group.links.length > 1 ? { label: t(`${group.id}.menu`) } : {}),
    ...(folding.includes(group) ? { opens: group === open } : {}),
    links: group.links.map(({ label, href }) => ({ label, href, isCurrent: href === here })),
  }))
}
