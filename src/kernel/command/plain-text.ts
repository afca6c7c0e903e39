/** Every way in which a text may begin another line. */
export const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/
/** A sign that tables, XML and the database cannot all carry; in a text it is nothing that anybody can see. */
// oxlint-disable-next-line no-control-regex
export const UNSTORABLE = /[\0-\x08\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

const EVERY_BREAK = new RegExp(BREAK, 'g')
const EVERY_UNSTORABLE = new RegExp(UNSTORABLE, 'g')
/** How Word writes a hyphen at which no line may end: without it 2008-2010 would be another number. */
const HYPHEN_OF_WORD = '\u001e'

/** A text as it is kept and printed, however it was typed or pasted: its lines end in LF, NFC, and without signs that nothing can carry. */
export const plainText = (text: string): string =>
  text.replace(EVERY_BREAK, '\n').replaceAll(HYPHEN_OF_WORD, '-').replace(EVERY_UNSTORABLE, '').normalize('NFC')
