import { type RefObject, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { LANGS } from '#kernel/i18n/translate.ts'
import { useCommand } from '#ui/client/command.ts'
import type { Notice } from '#ui/components/toast/toast.tsx'
import { useNotice } from '#ui/client/notices.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Outcome, Refusal } from '#ui/client/refusal.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { Sentence } from '../../contract/draft.ts'
import type { ToReview } from '../../contract/reviewed.ts'
import { sentenceOverride, sentenceRestore } from '../../contract/operations.ts'
import { Generated } from './generated.tsx'
import { Cites, Grounds } from './grounds.tsx'
import { History } from './history.tsx'
import { SentenceForm } from './sentence-form.tsx'
import { STANDS } from './states.ts'
import { MovedPart } from './to-review.tsx'
import { heldBy } from './waiting-as.ts'

type Shown = z.output<typeof Sentence>
type PanelProps = {
  readonly programmeId: string
  readonly chapter: string
  readonly sentence: Shown
  readonly dataHash: string
  readonly mayWrite: boolean
}

const Texts = ({ sentence: { generated, printed, override, state } }: { sentence: Shown }) => {
  const t = useT()
  return (
    <>
      {LANGS.map((lang) => {
        const was = override?.was[lang] ?? null
        return (
          <section key={lang} className="sentence-texts">
            <h3>{t(`report.draft.in-${lang}`)}</h3>
            {override && (
              <p className="sentence-written" lang={lang}>
                {override[lang] !== null ? printed[lang] : <span className="soft">{t('report.draft.not-rewritten')}</span>}
              </p>
            )}
            <Generated lang={lang} was={state === 'stale' ? was : null} now={generated[lang]} />
          </section>
        )
      })}
      {override?.note && <p className="soft">{t('report.draft.note-says', { note: override.note })}</p>}
    </>
  )
}

type WaysProps = Omit<PanelProps, 'chapter' | 'mayWrite'> & {
  readonly place: RefObject<HTMLDivElement | null>
  readonly onEdit: () => void
  readonly onSettled: (refusal: Refusal | null) => void
}

/** Keep the rewritten text as it is, take the generated one again, or rewrite it. */
const Ways = ({ programmeId, sentence, dataHash, place, onEdit, onSettled }: WaysProps) => {
  const t = useT()
  const notice = useNotice()
  const [keep, restore] = [useCommand(sentenceOverride), useCommand(sentenceRestore)]
  const { id, override, version, inputs, state } = sentence
  const notYet = sentence.countsClosed ? t('report.draft.counts-closed') : undefined
  const settle = (outcome: Outcome<unknown>, text: Notice['text']) => {
    onSettled(outcome.kind === 'refused' ? outcome.refusal : null)
    if (outcome.kind === 'done') notice({ text })
  }
  const keepIt = async () => {
    const text = { es: override?.es ?? null, en: override?.en ?? null, note: override?.note ?? null }
    settle(
      await keep.send({ programmeId, sentence: id, ...text, version, inputs, dataHash }),
      worded((t) => t('report.draft.kept')),
    )
  }
  const takeNew = async () =>
    settle(
      await restore.send({ programmeId, sentence: id, version }),
      worded((t) => t('report.draft.restored')),
    )
  return (
    <div className="ways" ref={place}>
      {state === 'stale' && (
        <Button small busy={keep.busy} disabledBecause={notYet} onPress={() => void keepIt()}>
          {t('report.draft.keep')}
        </Button>
      )}
      {override && (
        <Button small busy={restore.busy} onPress={() => void takeNew()}>
          {t('report.draft.take-new')}
        </Button>
      )}
      <Button small icon="edit" disabledBecause={notYet} onPress={onEdit}>
        {t(override ? 'report.draft.edit' : 'report.draft.rewrite')}
      </Button>
    </div>
  )
}

/** The form that opens has the focus in its first field; once it is left or the text is settled, the button that opens it has. */
const useGoingOn = (editing: boolean) => {
  const [form, ways] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)]
  const [settled, setSettled] = useState(0)
  const now = `${editing} ${settled}`
  const before = useRef(now)
  useEffect(() => {
    if (now === before.current) return
    before.current = now
    const next = editing ? form.current?.querySelector('textarea') : ways.current?.querySelector<HTMLElement>('button:last-of-type')
    next?.focus()
  }, [now, editing])
  return { form, ways, onSettled: () => setSettled((times) => times + 1) }
}

type UnreadProps = Pick<PanelProps, 'mayWrite'> & {
  readonly moved: z.output<typeof ToReview>
  readonly onConfirmed: () => void
}

/** What moved under a rewritten sentence besides its numbers. Whoever settles one confirms it by that. */
const Unread = ({ moved, mayWrite, onConfirmed }: UnreadProps) => {
  const t = useT()
  return (
    <>
      <p className="soft">{t('report.state.unread.about', { since: moved.neverRead ? 'never' : 'read', held: heldBy(moved) })}</p>
      <MovedPart text={moved} mayWrite={mayWrite} onConfirmed={onConfirmed} />
    </>
  )
}

type SentencePanelProps = PanelProps & {
  /** Of a rewritten sentence that is to be read again: what moved under it. */
  readonly moved: z.output<typeof ToReview> | undefined
  readonly onConfirmed: () => void
}

/** Where a sentence comes from, and what a person may make of it. */
export const SentencePanel = ({ programmeId, chapter, sentence, dataHash, mayWrite, moved, onConfirmed }: SentencePanelProps) => {
  const t = useT()
  const notice = useNotice()
  // As it stood when it was opened: what a colleague saves meanwhile takes nothing from who is writing, and stands beside it once that is saved.
  const [opened, setOpened] = useState<Shown | null>(null)
  const editing = opened !== null
  const { state } = sentence
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { form, ways, onSettled } = useGoingOn(editing)
  return (
    <>
      <Status stand={STANDS[state]}>{t(`report.state.${state}`)}</Status>{' '}
      {moved?.settle === null && <Status stand={STANDS.unread}>{t('report.state.unread')}</Status>}
      <p className="soft">{t(`report.state.${state}.about`)}</p>
      {moved?.countsClosed && <p className="soft">{t('report.review.counts-closed')}</p>}
      {moved && moved.moves.length === 0 && moved.leftOut && <p className="soft">{t('report.state.left-out.about')}</p>}
      {moved && moved.moves.length > 0 && <Unread moved={moved} mayWrite={mayWrite} onConfirmed={onConfirmed} />}
      {refusal && <ProblemNotice refusal={refusal} />}
      <Texts sentence={sentence} />
      {mayWrite && !editing && (
        <Ways
          programmeId={programmeId}
          sentence={sentence}
          dataHash={dataHash}
          place={ways}
          onEdit={() => setOpened(sentence)}
          onSettled={(refused) => {
            setRefusal(refused)
            if (!refused) onSettled()
          }}
        />
      )}
      {opened && (
        <div ref={form}>
          <SentenceForm
            programmeId={programmeId}
            chapter={chapter}
            sentence={opened}
            dataHash={dataHash}
            onSaved={() => {
              setOpened(null)
              notice({ text: worded((t) => t('report.draft.saved')) })
            }}
            onLeave={() => setOpened(null)}
          />
        </div>
      )}
      <Grounds sentence={sentence.id} grounds={sentence.restsOn} />
      <Cites cites={sentence.cites} />
      {sentence.version > 0 && <History programmeId={programmeId} place={`sentence:${sentence.id}`} version={sentence.version} />}
    </>
  )
}
