/** Every object in a block, whatever it stands in. */
export function* within(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (Array.isArray(value)) for (const item of value) yield* within(item)
  else if (typeof value === 'object' && value !== null) {
    yield value as Readonly<Record<string, unknown>>
    for (const item of Object.values(value)) yield* within(item)
  }
}
