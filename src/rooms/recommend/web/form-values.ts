/** What a field of a form holds; empty where there is none. */
export const fieldOf = (values: FormData, name: string): string => {
  const value = values.get(name)
  return typeof value === 'string' ? value : ''
}

export const orNull = (values: FormData, name: string): string | null => fieldOf(values, name).trim() || null
