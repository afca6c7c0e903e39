import type { Column, Table, Words } from './table.ts'

/** A field of a Table Schema, version 2. @source https://datapackage.org/standard/table-schema/ */
export type SchemaField = Readonly<Record<string, unknown>> & { readonly name: string; readonly type: string }

/** The standard has one title: it carries both languages. */
export const inBoth = ({ es, en }: Words): string => (es === en ? es : `${es} / ${en}`)

/** Patterns of the standard match the whole value, so the anchors go; alternatives keep their meaning in a group. */
const patternOf = (pattern: RegExp): string => {
  const inner = /^\^(.*)\$$/s.exec(pattern.source)?.[1]
  return inner === undefined ? pattern.source : inner
}

const typeOf = (column: Column): Readonly<Record<string, unknown>> & { type: string } => {
  switch (column.type) {
    case 'text':
      return { type: 'string' }
    case 'decimal':
      return { type: 'number' }
    case 'url':
      return { type: 'string', format: 'uri' }
    case 'choice':
      return { type: 'string', categories: Object.entries(column.values).map(([value, words]) => ({ value, label: inBoth(words) })) }
    case 'list':
      return { type: 'list', itemType: 'string', delimiter: ';' }
    case 'integer':
    case 'date':
      return { type: column.type }
  }
}

const constraintsOf = (column: Column): Record<string, unknown> => {
  const constraints: Record<string, unknown> = {}
  if (!column.optional && column.otherwise === undefined) constraints['required'] = true
  if (column.type === 'text' && column.max !== undefined) constraints['maxLength'] = column.max
  if (column.type === 'text' && column.pattern) constraints['pattern'] = patternOf(column.pattern)
  if (column.type === 'list' && column.most !== undefined) constraints['maxLength'] = column.most
  if ((column.type === 'integer' || column.type === 'decimal') && column.min !== undefined) constraints['minimum'] = column.min
  if ((column.type === 'integer' || column.type === 'decimal') && column.max !== undefined) constraints['maximum'] = column.max
  if (column.type === 'choice') constraints['enum'] = Object.keys(column.values)
  return constraints
}

/** A foreign key of the standard cannot hold for each value of a list: there the description says it. */
const descriptionOf = ({ type, about, refers }: Column): string | undefined => {
  const linked =
    type === 'list' && refers ? { es: `Cada valor figura en ${refers.join('.')}.`, en: `Each value is in ${refers.join('.')}.` } : undefined
  const parts = [about, linked].flatMap((words) => (words ? [inBoth(words)] : []))
  return parts.length === 0 ? undefined : parts.join(' ')
}

const fieldOf = (name: string, column: Column): SchemaField => {
  const description = descriptionOf(column)
  const constraints = constraintsOf(column)
  return {
    name,
    title: inBoth(column.heading),
    ...(description ? { description } : {}),
    ...typeOf(column),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  }
}

/** A table refers to itself by leaving the resource out. A value that may also stand elsewhere is no foreign key. */
const foreignKeys = (table: Table) =>
  Object.entries(table.columns).flatMap(([name, { type, refers, orRefers, orIs }]) =>
    refers && !orRefers && !orIs && type !== 'list'
      ? [{ fields: [name], reference: { ...(refers[0] === table.name ? {} : { resource: refers[0] }), fields: [refers[1]] } }]
      : [],
  )

/** Table Schema of a table: fields, keys, links, and the empty cell as the only missing value. */
export const tableSchema = (table: Table) => {
  const links = foreignKeys(table)
  return {
    fields: Object.entries(table.columns).map(([name, column]) => fieldOf(name, column)),
    primaryKey: [...table.key],
    ...(links.length > 0 ? { foreignKeys: links } : {}),
    missingValues: [''],
  }
}
