import { readJsonText } from '#kernel/files/json-text.ts'

/** What a file of JSON holds; undefined where it is none, or says one thing twice. */
export const jsonIn = (bytes: Uint8Array): { readonly value: unknown } | undefined => {
  try {
    const read = readJsonText(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return read.kind === 'read' ? read : undefined
  } catch {
    return undefined
  }
}
