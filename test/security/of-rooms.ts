import { existsSync } from 'node:fs'
import { manifests } from '../../src/app/rooms.ts'
import type { OperationCases, Seed } from './case.ts'
import { kernelCases } from './kernel-cases.ts'
import type { World } from './world.ts'

/** What each room gives to this suite in its folder `security/`, in the order of the rooms. */
const folders = manifests.map(({ name }) => new URL(`../../src/rooms/${name}/security/`, import.meta.url))
const here = (file: string): readonly string[] =>
  folders
    .map((folder) => new URL(file, folder))
    .filter((url) => existsSync(url))
    .map(({ href }) => href)

/** Matrices of who may do what, the kernel's first. */
export const permissionFiles: readonly URL[] = [
  new URL('kernel-permissions.csv', import.meta.url),
  ...here('permissions.csv').map((href) => new URL(href)),
]

/** For every operation of the house, a valid input for each subject that the matrix asks it of. */
export const allCases = async (world: World): Promise<OperationCases> => {
  const all: Record<string, OperationCases[string]> = { ...kernelCases }
  for (const href of here('cases.ts')) {
    const { cases } = (await import(href)) as { readonly cases: OperationCases | ((of: World) => Promise<OperationCases>) }
    Object.assign(all, typeof cases === 'function' ? await cases(world) : cases)
  }
  return all
}

/** Puts into the programme what no package carries. */
export const seedRecords: Seed = async (tx, seeding) => {
  for (const href of here('records.ts')) {
    const { seed } = (await import(href)) as { readonly seed: Seed }
    await seed(tx, seeding)
  }
}
