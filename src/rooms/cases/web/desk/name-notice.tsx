import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { ProblemPanel } from '#ui/components/problem-panel/problem-panel.tsx'
import { problemWords } from '#ui/words.ts'
import type { NameWritten } from '../store/name-written.ts'

/**
 * A name stands where a pseudonym should, or a word that may be one: the pseudonym is to be put in its place, or the word means something else. Two words of
 * a name mean nothing else.
 */
export const NameNotice = ({ written }: { written: NameWritten }) => {
  const t = useT()
  const [isAllowed, setAllowed] = useState(false)
  const { word, how, pseudonym } = written
  const allow = () => {
    written.allow()
    setAllowed(true)
  }
  return (
    <ProblemPanel
      title={t('cases.named.happened', { word, how, pseudonym })}
      kept={t('cases.named.kept')}
      next={t(isAllowed ? 'cases.named.again' : 'cases.named.next', { how, pseudonym })}
      code="case.name-written"
      words={problemWords(t)}
      action={!isAllowed && how !== 'sure' && <Button onPress={allow}>{t('cases.named.allow', { word })}</Button>}
    />
  )
}
