/** A JSON file that somebody chose, by what it says that it is. */
export type Chosen = { readonly kind: 'syllabus' | 'chapter'; readonly name: string; readonly value: unknown }

const KIND_OF: Readonly<Record<string, Chosen['kind']>> = { 'istmo/syllabus/1': 'syllabus', 'istmo/chapter/1': 'chapter' }

/** Reads a file; `unread` where it is no JSON, or says neither that it is a syllabus nor that it is a chapter. */
export const readChosen = async (file: Blob & { readonly name: string }): Promise<Chosen | { readonly kind: 'unread' }> => {
  try {
    const value: unknown = JSON.parse(await file.text())
    const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined
    const kind = typeof schema === 'string' ? KIND_OF[schema] : undefined
    return kind ? { kind, name: file.name, value } : { kind: 'unread' }
  } catch {
    return { kind: 'unread' }
  }
}

/** Of several syllabuses the one chosen last; chapters in the order in which they were chosen. */
export const sorted = (files: readonly Chosen[]): { readonly syllabus: unknown; readonly chapters: readonly unknown[] } => ({
  syllabus: files.findLast(({ kind }) => kind === 'syllabus')?.value,
  chapters: files.filter(({ kind }) => kind === 'chapter').map(({ value }) => value),
})
