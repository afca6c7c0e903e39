import { decodeText } from '#sheets/encoding.ts'
import { LIMITS } from '#sheets/limits.ts'
import { refusal, type Refusal } from '#sheets/refusal.ts'
import { ItemsReading } from '../items-reading.ts'
import { excerptOf, type ItemsRead, type ReadFault } from '../reading.ts'
import { type Block, blocksOf, firstLine } from './blocks.ts'
import { draftOf } from './draft-of.ts'
import { letteredList } from './lettered-list.ts'
import { takeApart } from './question.ts'

export type LangOption = { readonly lang: 'es' | 'en' | undefined }

const take = (reading: ItemsReading, block: Block): void => {
  const apart = takeApart(block)
  const line = block.lines[0] ?? 0
  switch (apart.is) {
    case 'category':
      return reading.enter(apart.name, line)
    case 'description':
      return reading.pass(line, excerptOf(firstLine(block)))
    case 'fault':
      return reading.fault(apart.fault)
    case 'question':
      return reading.ask(draftOf(block, apart.question, reading.category), line, excerptOf(firstLine(block)))
  }
}

/** What stands there instead of questions: a lettered list is told by name. */
const nothingIn = (lines: readonly string[], { questions, descriptions }: ItemsReading): ReadFault => {
  const list = questions === 0 ? letteredList(lines) : undefined
  if (list) return { line: list.line, column: 1, code: 'lettered-list', value: '', excerpt: list.excerpt }
  const first = lines.findIndex((line) => line.trim() !== '')
  const code = questions > 0 ? 'none-carried' : 'no-questions'
  return { line: first + 1, column: 0, code, value: String(questions || descriptions), excerpt: excerptOf(lines[first] ?? '') }
}

/**
 * Questions of a GIFT file, read as people write it: see `docs/guides/items.md` for what is text and what is a sign. Every fault of every
 * question is told in one pass; a file that asks nothing is a fault.
 * @source Moodle, question/format/gift/format.php and examples.txt (the format is defined by its reader)
 */
export const readGift = (bytes: Uint8Array, { lang }: LangOption): ItemsRead | Refusal => {
  if (bytes.length > LIMITS.fileBytes) return refusal('too_big', '', { limit: LIMITS.fileBytes / 1024 / 1024 })
  const decoded = decodeText(bytes)
  if (decoded.kind === 'refused') return decoded
  const lines = decoded.text.split(/\r\n|\n|\r/)
  const reading = new ItemsReading(lang)
  reading.encoded(bytes, decoded)
  for (const block of blocksOf(lines)) take(reading, block)
  return reading.finish(() => nothingIn(lines, reading))
}
