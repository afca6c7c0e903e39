import { decodeText } from '#sheets/encoding.ts'
import { LIMITS } from '#sheets/limits.ts'
import { readXmlText } from '#sheets/read-xml.ts'
import { refusal, type Refusal } from '#sheets/refusal.ts'
import type { LangOption } from '../gift/read-gift.ts'
import { ItemsReading } from '../items-reading.ts'
import { excerptOf, type ItemsRead } from '../reading.ts'
import { draftOfElement } from './draft-of.ts'
import { childOf, type Element, questionReader, wordsOf } from './element.ts'

const take = (reading: ItemsReading, question: Element): void => {
  const words = excerptOf(wordsOf(childOf(question, 'questiontext')))
  switch (question.attributes['type']) {
    case 'category':
      return reading.enter(wordsOf(childOf(question, 'category')).trim(), question.line)
    case 'description':
      return reading.pass(question.line, words)
    default:
      return reading.ask(draftOfElement(question, reading.category), question.line, words)
  }
}

/**
 * Questions of a Moodle XML file: those of one right answer, of several, true or false, of pairs and of an order. Everything else that a
 * question holds is listed, also pictures. A document type is refused, so that no entity is ever read.
 * @source Moodle, question/format/xml/format.php and question/type/ordering
 */
export const readMoodle = (bytes: Uint8Array, { lang }: LangOption): ItemsRead | Refusal => {
  if (bytes.length > LIMITS.fileBytes) return refusal('too_big', '', { limit: LIMITS.fileBytes / 1024 / 1024 })
  const decoded = decodeText(bytes)
  if (decoded.kind === 'refused') return decoded
  const reading = new ItemsReading(lang)
  reading.encoded(bytes, decoded)
  const reader = questionReader((question) => take(reading, question))
  return readXmlText('XML', decoded.text, reader) ?? reading.finish()
}
