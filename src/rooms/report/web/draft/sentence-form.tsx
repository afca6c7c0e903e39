import { useRef, useState } from 'react'
import type { z } from 'zod'
import { LANGS, type Lang } from '#kernel/i18n/translate.ts'
import { ask } from '#ui/client/ask.ts'
import { useCommand } from '#ui/client/command.ts'
import { orNull } from '#ui/client/form-values.ts'
import { useVersionedSave } from '#ui/client/versioned-save.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { counterWords, formWords } from '#ui/words.ts'
import { SENTENCE_CHARS, type Sentence } from '../../contract/draft.ts'
import { draftShow, sentenceOverride } from '../../contract/operations.ts'
import { atFields } from './faults.ts'
import { useHalfQuestion } from './half-question.tsx'
import { OwnValues, TokensHint } from './own-values.tsx'

type Shown = z.output<typeof Sentence>

/** Texts of the form; a language that still says what was generated is not rewritten. */
const rewrittenIn = ({ override, template }: Shown, values: FormData): Record<Lang, string | null> => {
  const textIn = (lang: Lang) => {
    const text = orNull(values, lang)
    return text === template[lang].trim() && (override?.[lang] ?? null) === null ? null : text
  }
  return { es: textIn('es'), en: textIn('en') }
}

type SentenceFormProps = {
  readonly programmeId: string
  readonly chapter: string
  readonly sentence: Shown
  readonly dataHash: string
  readonly onSaved: () => void
  readonly onLeave: () => void
}

/** Rewrites a sentence in one language or both. Its numbers stay values, so that they keep following the data. */
export const SentenceForm = ({ programmeId, chapter, sentence, dataHash, onSaved, onLeave }: SentenceFormProps) => {
  const t = useT()
  const { send } = useCommand(sentenceOverride)
  const inputs = useRef(sentence.inputs)
  // What its author read when they began: the data may move while they write.
  const read = useRef(dataHash)
  const { save, around } = useVersionedSave(sentence.version, 'text.changed')
  // The data may move under the form: what its fields began with does not.
  const [begun] = useState(sentence)
  const { ask: askHalf, question } = useHalfQuestion(sentence.generated)
  const limit = { most: SENTENCE_CHARS, words: counterWords(t) }
  const meanwhile = async (yours: { es: string | null; en: string | null }) => {
    const answer = await ask(draftShow, { programmeId, chapter }, { lang: t.lang })
    const now = answer.kind === 'done' ? answer.value.sentences.find(({ id }) => id === sentence.id) : undefined
    if (!now) return undefined
    inputs.current = now.inputs
    const parts = (['es', 'en'] as const).map((lang) => ({
      part: t(`report.draft.text-${lang}`),
      theirs: now.override?.[lang] ?? now.generated[lang],
      yours: yours[lang] ?? '',
    }))
    return { version: now.version, parts }
  }
  const onSave = async (values: FormData): Promise<Saved> => {
    const text = rewrittenIn(begun, values)
    const [written, ...both] = LANGS.filter((lang) => text[lang] !== null)
    if (written === undefined) return { kind: 'refused', faults: [{ field: 'es', message: worded((t) => t('report.draft.unchanged')) }] }
    if (both.length === 0) {
      const answer = await askHalf(written)
      // Nothing is amiss, and nothing is saved: what was typed is held on to.
      if (answer === 'back') return { kind: 'refused', faults: [] }
      if (answer === 'same') for (const lang of LANGS) text[lang] ??= begun.template[lang]
    }
    const note = orNull(values, 'note')
    const sending = (version: number) => ({
      programmeId,
      sentence: sentence.id,
      ...text,
      note,
      version,
      inputs: inputs.current,
      dataHash: read.current,
    })
    return save({
      send: async (version) => atFields(await send(sending(version))),
      meanwhile: () => meanwhile(text),
      onSaved,
      onTakeTheirs: onLeave,
    })
  }
  return around(
    <>
      <Form
        onSave={onSave}
        words={formWords(t, t('report.draft.save-sentence'))}
        beside={
          <Button tone="quiet" onPress={onLeave}>
            {t('report.draft.leave')}
          </Button>
        }
      >
        <TokensHint inputs={sentence.inputs} template={sentence.template} />
        {LANGS.map((lang) => (
          <TextArea
            key={lang}
            name={lang}
            lang={lang}
            rows={5}
            label={t(`report.draft.text-${lang}`)}
            startsWith={begun.override?.[lang] ?? begun.template[lang]}
            limit={limit}
          />
        ))}
        <OwnValues inputs={sentence.inputs} template={sentence.template} />
        <TextField
          name="note"
          label={t('report.draft.note')}
          optional={t('report.draft.optional')}
          startsWith={sentence.override?.note ?? ''}
        />
      </Form>
      {question}
    </>,
  )
}
