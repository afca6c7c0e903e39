/** Caps on hostile or mistaken files. @source security §3 (archive, XML, sheet), assess §3.7 */
export const LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  inflatedBytes: 200 * 1024 * 1024,
  entries: 2_000,
  /** Inflated to stored bytes of one entry; not asked of entries that stay under `ratioFloor`, where it means nothing. */
  ratio: 100,
  ratioFloor: 4 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
  /** All sheets of a workbook together; 100,000 rows of 200 full cells would not fit a server's memory. */
  cells: 2_000_000,
  cellChars: 32_767,
  xmlDepth: 64,
  xmlNodes: 1_000_000,
  /** Elements of one worksheet or of the shared texts: a cell is two or three of them. */
  sheetNodes: 6_500_000,
  descriptorBytes: 1024 * 1024,
  /** Errors listed one by one; the rest is counted. */
  listedErrors: 1_000,
} as const
