import { useEffect, useState } from 'react'
import type { Page } from '#ui/client/page.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { Refused } from '#ui/client/refusal.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { dialogWords } from '#ui/words.ts'
import { type Help, helpOf } from './help-of.ts'
import './help.css'

const Words = ({ words }: Pick<Help, 'words'>) => {
  const [t, say] = [useT(), useSay()]
  return (
    <>
      <h3>{t('app.help.words')}</h3>
      <dl className="help-words">
        {words.map((word) => (
          <div key={word.en}>
            <dt>{say(word)}</dt>
            <dd>{say({ es: word.meaningEs, en: word.meaningEn })}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** What a page is for, and the words of the glossary that this uses. */
export const HelpDialog = ({ page, isOpen, onClose }: { page: Page; isOpen: boolean; onClose: () => void }) => {
  const [t, say] = [useT(), useSay()]
  const [found, setFound] = useState<Help | Refused | null>(null)
  useEffect(() => {
    if (!isOpen) return
    setFound(null)
    helpOf(page).then(setFound, (fault: unknown) => {
      if (!(fault instanceof Refused)) throw fault
      setFound(fault)
    })
  }, [page, isOpen])
  return (
    <Dialog title={t(page.title)} words={dialogWords(t)} isOpen={isOpen} onClose={onClose}>
      {found instanceof Refused && <ProblemNotice refusal={found.refusal} />}
      {found && !(found instanceof Refused) && (
        <div className="help">
          <p>{say(found)}</p>
          {found.words.length > 0 && <Words words={found.words} />}
        </div>
      )}
    </Dialog>
  )
}
