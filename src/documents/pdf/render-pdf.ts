import type { Document } from '../model.ts'
import { numberDocument } from '../number.ts'
import { compilePdf } from './compile.ts'
import { printData } from './print-data.ts'

export const renderPdf = (document: Document): Uint8Array => compilePdf(printData(numberDocument(document)))
