import type { Paper } from '../paper.ts'
import { compilePdf } from './compile.ts'

/**
 * Sheets as one tagged PDF/UA-1, each with pages of its own count; the same sheets give the same bytes.
 * @throws TypstError for a sign that no font of ours has
 */
export const renderPaper = (paper: Paper): Uint8Array => compilePdf(paper, 'paper.typ')
