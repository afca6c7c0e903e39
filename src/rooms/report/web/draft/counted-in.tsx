import { Link } from 'react-aria-components/Link'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { countedList } from './counted-list.ts'

/** The way to the list of what a sentence counts, where there is one. */
export const CountedIn = ({ sentence }: { readonly sentence: string }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const list = countedList(sentence, programme)
  return (
    list && (
      <p className="counted-in">
        <Link href={list.href}>{t(list.words)}</Link>
      </p>
    )
  )
}
