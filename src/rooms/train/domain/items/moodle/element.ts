import type { XmlReader } from '#sheets/read-xml.ts'

/** One element of a question with what stands in it. `text` is of the element itself, without that of its children. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly line: number
  readonly children: readonly Element[]
  readonly text: string
}

type Open = { name: string; attributes: Readonly<Record<string, string>>; line: number; children: Element[]; text: string[] }

/** Hands over each element `question` as it ends: a file of many questions is never whole in memory. The content of pictures is passed over. */
export const questionReader = (take: (question: Element) => void): XmlReader => {
  const open: Open[] = []
  return {
    open: (name, attributes, line) => {
      if (name === 'question' || open.length > 0) open.push({ name, attributes, line, children: [], text: [] })
    },
    text: (text) => {
      const innermost = open.at(-1)
      if (innermost && innermost.name !== 'file') innermost.text.push(text)
    },
    close: () => {
      const ended = open.pop()
      if (!ended) return
      const element = { ...ended, text: ended.text.join('') }
      const around = open.at(-1)
      if (around) around.children.push(element)
      else take(element)
    },
  }
}

export const childrenOf = ({ children }: Element, name: string): readonly Element[] => children.filter((child) => child.name === name)
export const childOf = ({ children }: Element, name: string): Element | undefined => children.find((child) => child.name === name)

/** The words of an element: those of its `<text>`, else its own. */
export const wordsOf = (element: Element | undefined): string => (element ? (childOf(element, 'text')?.text ?? element.text) : '')
