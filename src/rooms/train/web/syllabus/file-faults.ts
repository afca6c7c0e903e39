import type { Fault } from '#ui/components/form/faults.ts'
import type { Chosen } from './chosen-file.ts'

/** A field of a chosen file that was not taken: where, what it holds, and why. */
export type FileFault = { readonly file: string; readonly field: string; readonly holds: string | null } & Pick<Fault, 'message'>

const MOST_SIGNS = 80

const valueAt = (value: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[step] : undefined),
    value,
  )

const said = (value: unknown): string | null => {
  if (value === undefined || value === null || value === '') return null
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS - 1)}…` : text
}

/** The server names a field by its place in what was sent, and never sends a value back; here it is found again in the file it came from. */
export const fileFaults = (faults: readonly Fault[], files: readonly Chosen[]): readonly FileFault[] => {
  const syllabus = files.findLast(({ kind }) => kind === 'syllabus')
  const chapters = files.filter(({ kind }) => kind === 'chapter')
  return faults.map(({ field, message }) => {
    const [head, ...rest] = field.split('.')
    const [file, steps] = head === 'chapters' ? [chapters[Number(rest[0])], rest.slice(1)] : [syllabus, rest]
    return { file: file?.name ?? '', field: steps.join('.'), holds: said(valueAt(file?.value, steps)), message }
  })
}
