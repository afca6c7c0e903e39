import type { Things } from '../../domain/case-file.ts'

/** By which one of several tasks is told from the next: by what it is and not by its version, so that the focus stays where a colleague changes it. */
export const taskKey = (all: Things<'task'>, at: number): string => {
  const id = all[at]?.id
  return `${id} ${all.slice(0, at).filter((other) => other.id === id).length}`
}
