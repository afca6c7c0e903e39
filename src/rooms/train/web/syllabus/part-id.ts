/** The version and the condition that a place of a meeting is about: its hash, a slash, and the number that the condition has there. */
export const atCondition = (id: string): { readonly sha256: string; readonly condition: number } => {
  const [sha256 = '', number = ''] = id.split('/')
  return { sha256, condition: Number(number) }
}
