import { useT } from '#ui/client/words.tsx'
import { categoryIn } from '../../domain/category-words.ts'

/** A category of a breakdown; in the source's own English where there is no other word for it. */
export const Category = ({ category }: { category: string }) => {
  const { words, printed } = categoryIn(category, useT().lang)
  return printed ? <span lang="en">{words}</span> : words
}
