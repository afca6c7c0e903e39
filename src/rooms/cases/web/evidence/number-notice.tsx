import { type ReactNode, useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { ProblemPanel } from '#ui/components/problem-panel/problem-panel.tsx'
import { problemWords } from '#ui/words.ts'
import { nextNumber, numbersGiven, sharesNumber } from '../../domain/next-number.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import type { ExhibitPartProps } from './at-exhibit.tsx'

/** Two exhibits were given one number on two devices: one of them is given another. */
export const NumberNotice = ({ desk, one, exhibit, standing }: ExhibitPartProps) => {
  const t = useT()
  const [notice, setNotice] = useState<ReactNode>(null)
  if (!sharesNumber(one.file.exhibit, exhibit)) return null
  const number = nextNumber(numbersGiven(one.opened.versions))
  const give = async () => {
    const saved = await savedOrRefused(() => desk.change(one.kept.ctx, 'exhibit', { standing, content: { ...exhibit.content, number } }))
    setNotice(saved.kind === 'refused' ? saved.notice : null)
  }
  return (
    <>
      <ProblemPanel
        title={t('cases.exhibit.taken.happened', { number: exhibit.content.number })}
        kept={t('cases.exhibit.taken.kept')}
        next={t('cases.exhibit.taken.next')}
        code="exhibit.number-taken"
        words={problemWords(t)}
        action={<Button onPress={() => void give()}>{t('cases.exhibit.taken.give', { number })}</Button>}
      />
      {notice}
    </>
  )
}
