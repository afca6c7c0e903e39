import { readJsonText } from '#kernel/files/json-text.ts'
import { refuse } from '../problems.ts'

const textOf = (bytes: Uint8Array, file: JsonFile): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('json.broken', { file, kind: 'bytes', line: 0, column: 0, name: '' })
  }
}

type JsonFile = 'forms' | 'items' | 'answers'

/** What a file of JSON holds. @throws Problem `json.broken` with the place, where it is none or says one thing twice */
export const jsonIn = (bytes: Uint8Array, file: JsonFile): unknown => {
  const read = readJsonText(textOf(bytes, file))
  return read.kind === 'read' ? read.value : refuse('json.broken', { file, line: 0, column: 0, name: '', ...read })
}
