import type { Paper } from '../paper.ts'
import { clean } from '../clean.ts'
import { compilePdf } from './compile.ts'

/**
 * Sheets as one tagged PDF/UA-1, each with pages of its own count; the same sheets give the same bytes.
 * @throws TypstError for what the compiler or the standard refuses
 */
export const renderPaper = (paper: Paper): Uint8Array => compilePdf(clean(paper), 'paper.typ')
