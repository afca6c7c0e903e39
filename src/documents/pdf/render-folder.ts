import type { Folder } from '../folder.ts'
import { compilePdf } from './compile.ts'

/**
 * A folder as one tagged PDF/UA-1; the same folder gives the same bytes.
 * @throws TypstError for a sign that no font of ours has
 */
export const renderFolder = (folder: Folder): Uint8Array => compilePdf(folder, 'folder.typ')
