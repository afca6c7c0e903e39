type Child = Node | string
type Attributes = Readonly<Record<string, string | true | undefined>>

/** An element with its attributes and what stands in it; text is text, never markup. */
export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value === true ? '' : value)
  made.append(...children)
  return made
}

export const button = (text: string, press: () => void, attributes: Attributes = {}): HTMLButtonElement => {
  const made = element('button', { type: 'button', ...attributes }, text)
  made.addEventListener('click', press)
  return made
}

/** Texts of several lines, a paragraph each. */
export const paragraphs = (text: string, attributes: Attributes = {}): readonly HTMLElement[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => element('p', attributes, line))
