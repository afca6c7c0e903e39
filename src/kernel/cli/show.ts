type Row = Readonly<Record<string, unknown>>

/** An answer as lines for a person at a terminal: fields one under the other, records of one form as a table. */
export const show = (answer: unknown, indent = ''): readonly string[] => {
  if (Array.isArray(answer))
    return answer.length > 0 && answer.every(isFlat) ? table(answer, indent) : answer.flatMap((one) => item(one, indent))
  if (typeof answer !== 'object' || answer === null) return [`${indent}${word(answer)}`]
  return Object.entries(answer).flatMap(([name, value]) =>
    isPlain(value) ? [`${indent}${name}: ${word(value)}`] : [`${indent}${name}:`, ...show(value, `${indent}  `)],
  )
}

const item = (one: unknown, indent: string): readonly string[] => {
  const [first = '', ...rest] = show(one, `${indent}  `)
  return [`${indent}- ${first.trimStart()}`, ...rest]
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const isPlain = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (isList(value) && value.every((one) => typeof one === 'string'))
const isFlat = (value: unknown): value is Row => typeof value === 'object' && value !== null && Object.values(value).every(isPlain)
const word = (value: unknown): string => (value === null ? '–' : isList(value) ? value.join(', ') : String(value))

const table = (rows: readonly Row[], indent: string): readonly string[] => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const lines = [columns, ...rows.map((row) => columns.map((column) => word(row[column] ?? null)))]
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => [...(line[at] ?? '')].length)))
  return lines.map((line) =>
    `${indent}${line.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - [...cell].length)).join('  ')}`.trimEnd(),
  )
}
