import { path } from '#kernel/page/path.ts'

/** Addresses of the bank of items; an item by its id. */
export const bankPaths = {
  bank: path('/app/programmes/:programme/item-bank'),
  item: path('/app/programmes/:programme/item-bank/:item'),
  bring: path('/app/programmes/:programme/item-files'),
} as const
