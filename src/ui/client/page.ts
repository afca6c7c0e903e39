import type { ComponentType } from 'react'
import type { Path } from '#kernel/page/path.ts'

/** The group of the one page that stands above all others. */
export const HOME = 'home'

/** Where a room stands in the navigation, as `menu` of its `web/pages.ts`: lower first. Its group is called as its message `<room>.menu` says. */
export type Menu = { readonly place: number }

/** One screen of a room, as data: the app makes its route and its place in the navigation. */
export type Page = {
  /** Its address below `/app`. */
  readonly pattern: string
  /** Key of its title, `assess.page.workshops`: in the navigation, the window and the history. Its first word names the room of its words. */
  readonly title: string
  /** Rooms whose words it uses besides its own. */
  readonly words: readonly string[]
  /** Where the navigation has it: in the group of a room, its own or another. Only a page whose address asks for no more than the programme can stand there. */
  readonly nav: string | null
  /** Roles to which the navigation shows it; everybody where it is not given. It hides a link and protects nothing. */
  readonly roles: readonly string[] | null
  /** Its window says nothing of what it shows: somebody who must not know may look over a shoulder, or into the list of windows. */
  readonly neutral: boolean
  /** It is shown to whoever comes, signed in or not. */
  readonly open: boolean
  /** Kind of the chain whose records it shows: the one part of its address besides the programme is their id. */
  readonly shows: string | null
  /** Kinds of parts of such a record, whose id is that of the record, a slash and their own. */
  readonly showsParts: readonly string[]
  /** Places on it that rooms fill which its own does not know, by name; the record that each is about says of what kind. */
  readonly places: readonly string[]
  readonly load: () => Promise<{ readonly Page: ComponentType }>
}

type Given = Pick<Page, 'title' | 'load'> &
  Partial<Pick<Page, 'words' | 'nav' | 'roles' | 'neutral' | 'open' | 'shows' | 'showsParts' | 'places'>> & {
    readonly path: Pick<Path, 'pattern'>
  }

export const page = ({
  path,
  words = [],
  nav = null,
  roles = null,
  neutral = false,
  open = false,
  shows = null,
  showsParts = [],
  places = [],
  ...rest
}: Given): Page => ({
  ...rest,
  pattern: path.pattern,
  words,
  nav,
  roles,
  neutral,
  open,
  shows,
  showsParts,
  places,
})

/** The room that a page belongs to, by its title. */
export const roomOf = ({ title }: Pick<Page, 'title'>): string => title.split('.')[0] ?? ''
