import type { Folder } from '../folder.ts'
import { clean } from '../clean.ts'
import { compilePdf } from './compile.ts'

/**
 * A folder as one tagged PDF/UA-1; the same folder gives the same bytes.
 * @throws TypstError for what the compiler or the standard refuses
 */
export const renderFolder = (folder: Folder): Uint8Array => compilePdf(clean(folder), 'folder.typ')
