import type { IXmlableObject } from 'docx'

/** The body of a document as the library is about to write it: an element is an object of one key, its name. */
export type Tree = IXmlableObject | string

export const nameOf = (tree: Tree): string => (typeof tree === 'string' ? '' : (Object.keys(tree)[0] ?? ''))

export const childrenOf = (tree: Tree): readonly Tree[] => {
  const content: unknown = typeof tree === 'string' ? [] : Object.values(tree)[0]
  return Array.isArray(content) ? (content as Tree[]) : [content as Tree]
}

export const child = (tree: Tree | undefined, name: string): Tree | undefined =>
  tree && childrenOf(tree).find((one) => nameOf(one) === name)

export const attribute = (tree: Tree | undefined, name: string): unknown => {
  const holder = tree && childrenOf(tree).find((one) => typeof one === 'object' && one !== null && '_attr' in one)
  return holder && ((holder as IXmlableObject)['_attr'] as Record<string, unknown>)[name]
}

export const isOn = (tree: Tree | undefined): boolean => tree !== undefined && String(attribute(tree, 'w:val') ?? 'true') === 'true'

/** Names of the bookmarks that start in a paragraph, or anywhere below an element. */
export const bookmarksIn = (tree: Tree): string[] =>
  childrenOf(tree).flatMap((one) => {
    const name = nameOf(one)
    if (name === 'w:bookmarkStart') return [String(attribute(one, 'w:name'))]
    return name === 'w:hyperlink' || name === 'w:p' || name === 'w:tc' ? bookmarksIn(one) : []
  })
