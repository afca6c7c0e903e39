import { checkBroughtItems } from './check-items.ts'
import { exportItems } from './export-items.ts'
import { importItems } from './import-items.ts'
import { listItems } from './list-items.ts'
import { reviewItem } from './review-item.ts'
import { showItem } from './show-item.ts'

/** Of the bank of items. */
export const bankOperations = [checkBroughtItems, importItems, listItems, showItem, reviewItem, exportItems] as const
