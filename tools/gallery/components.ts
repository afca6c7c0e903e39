import type { Example } from '#ui/components/example.ts'

type Module = { examples: readonly Example[] }
const modules = import.meta.glob<Module>('../../src/ui/components/*/*.examples.tsx')
const nameOf = (path: string): string => path.split('/').at(-2) ?? path

export type Shown = { name: string; examples: readonly Example[] }

/** Names of the components that have examples: those of their folders. */
export const names: readonly string[] = Object.keys(modules).map(nameOf).toSorted()

/** The examples of one component, or of all. */
export const shownOf = (asked: string | null): Promise<readonly Shown[]> =>
  Promise.all(
    Object.entries(modules)
      .map(([path, load]) => ({ name: nameOf(path), load }))
      .filter(({ name }) => asked === null || asked === name)
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .map(async ({ name, load }) => ({ name, examples: (await load()).examples })),
  )
