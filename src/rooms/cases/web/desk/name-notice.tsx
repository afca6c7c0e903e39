import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { ProblemPanel } from '#ui/components/problem-panel/problem-panel.tsx'
import { problemWords } from '#ui/words.ts'
import type { NameWritten } from '../store/name-written.ts'

/** A name stands where a pseudonym should: it is to be put in its place, or the word means something else. */
export const NameNotice = ({ written }: { written: NameWritten }) => {
  const t = useT()
  const [isAllowed, setAllowed] = useState(false)
  const { word, pseudonym } = written
  const allow = () => {
    written.allow()
    setAllowed(true)
  }
  return (
    <ProblemPanel
      title={t('cases.named.happened', { word, pseudonym })}
      kept={t('cases.named.kept')}
      next={t(isAllowed ? 'cases.named.again' : 'cases.named.next', { word, pseudonym })}
      code="case.name-written"
      words={problemWords(t)}
      action={!isAllowed && <Button onPress={allow}>{t('cases.named.allow', { word })}</Button>}
    />
  )
}
