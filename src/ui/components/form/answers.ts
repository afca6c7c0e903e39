type Answer = readonly [name: string, value: string | readonly [file: string, size: number]]

/** What stands under the names of a form, to be compared. A file counts by name and size: an empty field of files has another moment each time. */
export const answersIn = (values: FormData): readonly Answer[] =>
  [...values].map(([name, value]) => [name, typeof value === 'string' ? value : [value.name, value.size]])
