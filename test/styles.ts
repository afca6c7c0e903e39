import type { Sources } from './boundaries.ts'

/**
 * Style sheets of the application stay in the page once it has loaded them, so what one room writes reaches the pages of all others that
 * are visited later. So every class has one home: a room, `ui` or `app`. The pages made on the server have sheets of their own and stand apart.
 */
const homeOf = (path: string): string | undefined =>
  /^src\/rooms\/(\w+)\/web\/|^src\/(ui)\/(?!public\/)|^src\/(app)\//.exec(path)?.slice(1).find(Boolean)

const CLASS = /\.([A-Za-z][\w-]*)/g
const classesOf = (selector: string): readonly string[] => [...selector.matchAll(CLASS)].map(([, name = '']) => name)

/** The selectors of a sheet, each by itself: commas inside `:is(…)` do not part. */
const selectorsOf = (css: string): readonly string[] =>
  [...css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{/g)]
    .map(([, before = '']) => before.slice(before.lastIndexOf(';') + 1).trim())
    .filter((prelude) => !prelude.startsWith('@') && !/^(?:from|to|[\d.]+%)$/.test(prelude))
    .flatMap((prelude) => prelude.split(/,(?![^(]*\))/).map((one) => one.replaceAll(/\s+/g, ' ').trim()))

type Styled = { readonly path: string; readonly home: string; readonly selector: string; readonly classes: readonly string[] }
const styledIn = (sheets: Sources): readonly Styled[] =>
  [...sheets].flatMap(([path, css]) => {
    const home = homeOf(path)
    return home === undefined ? [] : selectorsOf(css).map((selector) => ({ path, home, selector, classes: classesOf(selector) }))
  })

const homesOf = (styled: readonly Styled[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const homes = new Map<string, Set<string>>()
  for (const { home, classes } of styled) for (const name of classes) homes.set(name, (homes.get(name) ?? new Set()).add(home))
  return homes
}

/** What a room's sheet would do to the pages of others. */
export const leakFaults = (sheets: Sources): readonly string[] => {
  const styled = styledIn(sheets)
  const homes = homesOf(styled)
  const isOwn = (name: string) => homes.get(name)?.size === 1
  return styled.flatMap(({ path, home, selector, classes }) => {
    if (home === 'ui') return []
    const shared = classes.find((name) => !isOwn(name) && homes.get(name)?.has('ui') !== true)
    if (shared !== undefined)
      return [
        `${path}: .${shared} is styled by ${[...(homes.get(shared) ?? [])].toSorted().join(' and ')}: name it anew, or move it to ui/`,
      ]
    return classes.some((name) => isOwn(name) && homes.get(name)?.has(home))
      ? []
      : [`${path}: "${selector}" reaches every page: put a class of the room's own before it`]
  })
}

/** Words in a component's `className`, written out or chosen between. */
const wornIn = (source: string): readonly string[] =>
  [...source.matchAll(/className=(?:"([^"]*)"|\{((?:[^{}]|\{[^{}]*\})*)\})/g)]
    .flatMap(([, plain, made = '']) =>
      plain === undefined ? [...made.matchAll(/'([^']*)'|`([^`]*)`/g)].map(([, a, b]) => a ?? b ?? '') : [plain],
    )
    .flatMap((words) => words.replaceAll(/\S*\$\{[^}]*\}\S*/g, ' ').split(/\s+/))
    .filter((word) => word !== '')

/** Components that wear a class which only another room styles: their look would hang on which page came before. */
export const wornFaults = (components: Sources, sheets: Sources): readonly string[] => {
  const homes = homesOf(styledIn(sheets))
  return [...components].flatMap(([path, source]) => {
    const home = homeOf(path)
    const foreign = (name: string) => {
      const at = homes.get(name)
      return at !== undefined && home !== undefined && !at.has(home) && !at.has('ui')
    }
    return [...new Set(wornIn(source))]
      .filter(foreign)
      .map((name) => `${path}: .${name} is styled by ${[...(homes.get(name) ?? [])].join(' and ')} alone`)
  })
}
