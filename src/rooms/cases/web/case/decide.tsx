import { useState, type ReactNode } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { savedOrRefused } from '../desk/seal-notice.tsx'

type DecideProps = { readonly isAnswered: boolean; readonly onDecide: () => Promise<void> }

/** Makes the record of the decision: it goes into the case as it is, and never changes there. */
export const Decide = ({ isAnswered, onDecide }: DecideProps) => {
  const t = useT()
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState<ReactNode>(null)
  const decide = async () => {
    setBusy(true)
    const saved = await savedOrRefused(onDecide)
    setNotice(saved.kind === 'refused' ? saved.notice : null)
    setBusy(false)
  }
  return (
    <section className="desk-part">
      <h2>{t('cases.decide.title')}</h2>
      <p>{t('cases.decide.text')}</p>
      {notice}
      <Button tone="primary" busy={busy} disabledBecause={isAnswered ? undefined : t('cases.decide.nothing')} onPress={() => void decide()}>
        {t('cases.decide.do')}
      </Button>
    </section>
  )
}
