/** Whether two plain values say the same; lists in their order. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const [a, b] = [Object.entries(one), other as Readonly<Record<string, unknown>>]
  return (
    Array.isArray(one) === Array.isArray(other) && a.length === Object.keys(b).length && a.every(([key, value]) => isSame(value, b[key]))
  )
}
