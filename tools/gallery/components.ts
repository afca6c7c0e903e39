import type { Example } from '#ui/components/example.ts'

type Module = { examples: readonly Example[] }
const modules = import.meta.glob<Module>('../../src/ui/components/*/*.examples.tsx', { eager: true })

export type Shown = { name: string; examples: readonly Example[] }

/** Every component that has examples, by the name of its folder. */
export const components: readonly Shown[] = Object.entries(modules)
  .map(([path, { examples }]) => ({ name: path.split('/').at(-2) ?? path, examples }))
  .toSorted((a, b) => a.name.localeCompare(b.name))
