/** What a field of a form holds, as it was typed; empty where there is none. */
export const fieldOf = (values: FormData, name: string): string => {
  const value = values.get(name)
  return typeof value === 'string' ? value : ''
}

/** The same without blanks around it. */
export const trimmedOf = (values: FormData, name: string): string => fieldOf(values, name).trim()

/** The same for what may be left out: null where nothing but blanks was typed. */
export const orNull = (values: FormData, name: string): string | null => trimmedOf(values, name) || null
