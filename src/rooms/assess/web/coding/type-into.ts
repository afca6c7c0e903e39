const isText = (field: Element): field is HTMLInputElement | HTMLTextAreaElement =>
  field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement

/** Writes at the caret, as a key would; Backspace takes away what stands before it. */
const write = (field: HTMLInputElement | HTMLTextAreaElement, key: string) => {
  const [start, end] = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length]
  if (key === 'Backspace') field.setRangeText('', start === end ? Math.max(0, start - 1) : start, end, 'end')
  else if (key === 'Enter') field.setRangeText('\n', start, end, 'end')
  else if (key.length === 1) field.setRangeText(key, start, end, 'end')
  else return
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** Gives a field a key that was pressed before the field stood there. */
export const typeInto = (field: HTMLElement, key: string): void => {
  const goesOn = field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  if (goesOn && isText(field) && (key !== 'Enter' || field instanceof HTMLTextAreaElement)) write(field, key)
  field.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }))
}
