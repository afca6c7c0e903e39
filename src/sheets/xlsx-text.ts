/** Characters that XML cannot hold, and the escape itself, are written `_xHHHH_` in a workbook. @source ECMA-376-1, 22.9.2.19 ST_Xstring */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g
const UNWRITABLE =
  // oxlint-disable-next-line no-control-regex
  /_(?=x[0-9A-Fa-f]{4}_)|[\0-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const escaped = (char: string) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

export const readXString = (text: string): string =>
  text.includes('_x') ? text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;' }

/** Text as it stands in an element or an attribute of a workbook; breaks and tabs survive in both. */
export const writeXString = (text: string): string =>
  text.replace(UNWRITABLE, escaped).replace(/[&<>"\n\t]/g, (char) => ENTITIES[char] ?? char)
