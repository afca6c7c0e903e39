import { useContext, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { LANGS, type Lang } from '#kernel/i18n/translate.ts'
import { useAnswerLater } from '#ui/client/answer.ts'
import { ask } from '#ui/client/ask.ts'
import { useCommand } from '#ui/client/command.ts'
import { useNotice } from '#ui/client/notices.ts'
import { useVersionedSave } from '#ui/client/versioned-save.tsx'
import { fieldOf } from '#ui/client/form-values.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { UnsavedContext } from '#ui/components/form/unsaved.ts'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { formWords } from '#ui/words.ts'
import type { Passage } from '../../contract/draft.ts'
import { draftShow, passageCheck, passageWrite } from '../../contract/operations.ts'
import { changedPart } from './changed-part.ts'
import { atFields } from './faults.ts'
import { useOtherQuestion } from './half-question.tsx'

type PassageFormProps = {
  readonly programmeId: string
  readonly passage: z.output<typeof Passage>
  readonly dataHash: string
  /** Data moved under it, and nobody has read it since. */
  readonly isToRead: boolean
  readonly onLeave: () => void
}

const PAUSE_MS = 400

/** What of the paragraphs under the pen could not be printed, a moment after the typing pauses. */
const useLiveFault = (
  programmeId: string,
  key: string,
  { lang, saved, text }: { lang: Lang; saved: string; text: string },
): string | undefined => {
  const t = useT()
  const [part, setPart] = useState('')
  useEffect(() => {
    const pause = setTimeout(() => setPart(changedPart(saved, text)), PAUSE_MS)
    return () => clearTimeout(pause)
  }, [saved, text])
  const { value } = useAnswerLater(passageCheck, part === '' ? null : { programmeId, key, lang, text: part })
  if (part === '' || !value || value.faults.length === 0) return undefined
  return value.faults.map((fault) => t(`report.fault.${fault.code}`, { found: fault.found })).join(' ')
}

type TextProps = { readonly programmeId: string; readonly passage: z.output<typeof Passage>; readonly lang: Lang }

const PassageText = ({ programmeId, passage, lang }: TextProps) => {
  const t = useT()
  const [text, setText] = useState(passage[lang])
  const fault = useLiveFault(programmeId, passage.key, { lang, saved: passage[lang], text })
  return (
    <TextArea
      name={lang}
      lang={lang}
      rows={14}
      label={t(`report.draft.text-${lang}`)}
      value={text}
      onChange={setText}
      {...(fault === undefined ? {} : { fault })}
    />
  )
}

/** A passage as it is written: both languages beside each other, where there is room. */
export const PassageForm = ({ programmeId, passage, dataHash, isToRead, onLeave }: PassageFormProps) => {
  const t = useT()
  const notice = useNotice()
  const unsaved = useContext(UnsavedContext)
  const { send } = useCommand(passageWrite)
  // What its author read when they began: the data may move while they write.
  const read = useRef(dataHash)
  const { save, around } = useVersionedSave(passage.version, 'text.changed')
  const { ask: askOther, question } = useOtherQuestion()
  const leave = () => {
    // Nothing is lost: it is saved, or the button says that it is not.
    unsaved.letGo()
    onLeave()
  }
  const meanwhile = async (yours: Readonly<Record<Lang, string>>) => {
    const answer = await ask(draftShow, { programmeId }, { lang: t.lang })
    const now = answer.kind === 'done' ? answer.value.passages.find(({ key }) => key === passage.key) : undefined
    return (
      now && {
        version: now.version,
        parts: LANGS.map((lang) => ({ part: t(`report.draft.text-${lang}`), theirs: now[lang], yours: yours[lang] })),
      }
    )
  }
  const onSave = async (values: FormData): Promise<Saved> => {
    const text = { es: fieldOf(values, 'es'), en: fieldOf(values, 'en') }
    const [changed, ...both] = LANGS.filter((lang) => text[lang] !== passage[lang])
    const isAsked = isToRead && changed !== undefined && both.length === 0 && LANGS.every((lang) => passage[lang].trim() !== '')
    // Nothing is amiss, and nothing is saved: what was typed is held on to.
    if (isAsked && !(await askOther(changed))) return { kind: 'refused', faults: [] }
    return save({
      send: async (version) => atFields(await send({ programmeId, key: passage.key, ...text, version, dataHash: read.current })),
      meanwhile: () => meanwhile(text),
      onSaved: () => {
        notice({ text: worded((t) => t('report.draft.saved')) })
        leave()
      },
      onTakeTheirs: onLeave,
    })
  }
  return around(
    <>
      <Form
        onSave={onSave}
        words={formWords(t, t('report.draft.save-passage'))}
        beside={
          <Button tone="quiet" onPress={leave}>
            {t('report.draft.leave')}
          </Button>
        }
      >
        <p className="soft">{t('report.draft.prose-hint')}</p>
        <div className="passage-texts">
          {LANGS.map((lang) => (
            <PassageText key={lang} programmeId={programmeId} passage={passage} lang={lang} />
          ))}
        </div>
      </Form>
      {question}
    </>,
  )
}
