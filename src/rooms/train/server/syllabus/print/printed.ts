import type { z } from 'zod'
import type { PrintFormat, syllabusPrint } from '../../../contract/print-operations.ts'

const MEDIA: Readonly<Record<PrintFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
}

/** A document as the operation answers with it, under a name that says what it is. */
export const printed = (
  name: readonly string[],
  { lang, format }: { readonly lang: string; readonly format: PrintFormat },
  bytes: Uint8Array,
): z.input<(typeof syllabusPrint)['output']> => ({
  name: `${name.join('-')}.${lang}.${format}`,
  mediaType: MEDIA[format],
  base64: Buffer.from(bytes).toString('base64'),
})
