import type { CaseFile, Things } from '../case-file.ts'

/** Open tasks by who has them, in the order of the owners' names; those that nobody has come last. Owners are told apart as they are written. */
export const tasksByOwner = ({
  task,
}: Pick<CaseFile, 'task'>): readonly { readonly owner: string | null; readonly tasks: Things<'task'> }[] => {
  const open = task.filter(({ content: { state } }) => state === 'planned' || state === 'doing')
  const byOwner = [...Map.groupBy(open, ({ content }) => content.owner)]
  const ordered = byOwner.toSorted(([a], [b]) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b, 'es')))
  return ordered.map(([owner, tasks]) => ({
    owner,
    tasks: tasks.toSorted((a, b) => (a.content.due ?? '9999').localeCompare(b.content.due ?? '9999')),
  }))
}
