import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { dialogWords } from '#ui/words.ts'
import type { CustodyLink } from '../../domain/custody-chain.ts'
import { momentThere } from '../../domain/zoned-moment.ts'
import type { ExhibitPartProps } from './at-exhibit.tsx'
import { CustodyForm } from './custody-form.tsx'

type CorrectEventProps = Pick<ExhibitPartProps, 'desk' | 'one' | 'exhibit'> & { readonly link: CustodyLink; readonly onClose: () => void }

/** Writes beside an event what it should have said, and why. The event stays. */
export const CorrectEvent = ({ desk, one, exhibit, link: { event, corrections }, onClose }: CorrectEventProps) => {
  const t = useT()
  const locale = useLocale()
  const say = useNotice()
  const { kind, at } = event.content
  return (
    <Dialog
      title={t('cases.custody.correct-title', { kind: t('cases.custody.kind-of', { kind }), at: momentThere(locale, at) })}
      words={dialogWords(t)}
      isOpen
      onClose={onClose}
    >
      <p>{t('cases.custody.correct-text')}</p>
      <CustodyForm
        exhibit={exhibit.id}
        level={3}
        corrects={{ event: event.id, as: corrections.at(-1)?.content ?? event.content }}
        save={t('cases.custody.correct-do')}
        onSave={async (content) => {
          await desk.add(one.kept.ctx, 'custody', content)
          say({ text: worded((t) => t('cases.custody.added')) })
          onClose()
        }}
      />
    </Dialog>
  )
}
