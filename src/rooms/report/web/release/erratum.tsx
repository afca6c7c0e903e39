import { useRef, useState } from 'react'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { counterWords, formWords } from '#ui/words.ts'
import { releasePaths as paths } from '../../contract/release-paths.ts'
import { useFrame } from '../frame.ts'
import { ComparedWithPublished } from './compared.tsx'
import { correctionIn, isStillFault, LANGUAGES, languageOf, nameOf, PARTS, WITHIN } from './correction-fields.ts'
import { useMaking } from './make.tsx'
import '../release.css'

type LineProps = { readonly at: number; readonly onRemove: (() => void) | null }

/** One correction. What is typed in it is not lost without a question. */
const Line = ({ at, onRemove }: LineProps) => {
  const t = useT()
  const fields = useRef<HTMLFieldSetElement>(null)
  const [asking, setAsking] = useState(false)
  const [within, setWithin] = useState<string>('both')
  const n = at + 1
  const isFilled = () => [...(fields.current?.querySelectorAll('textarea') ?? [])].some(({ value }) => value.trim() !== '')
  return (
    <fieldset ref={fields} className="correction">
      <legend>{t('report.erratum.line', { n })}</legend>
      <div className="correction-whole">
        <Choice
          inline
          required
          name={languageOf(at)}
          label={t('report.erratum.in')}
          hint={t('report.erratum.in.hint')}
          options={WITHIN.map((id) => ({ id, label: t(`report.erratum.in.${id}`) }))}
          value={within}
          onChange={setWithin}
        />
      </div>
      {PARTS.flatMap((part) =>
        LANGUAGES.map((lang) => (
          <div key={`${part}-${lang}`} hidden={within !== 'both' && within !== lang}>
            <TextArea
              required
              name={nameOf(at, part, lang)}
              lang={lang}
              rows={part === 'place' ? 1 : 2}
              label={t(`report.erratum.${part}.${lang}`)}
              limit={{ most: part === 'place' ? 200 : 1000, words: counterWords(t) }}
            />
          </div>
        )),
      )}
      {onRemove && (
        <div className="correction-whole">
          <Button small tone="quiet" onPress={() => (isFilled() ? setAsking(true) : onRemove())}>
            {t('report.erratum.remove', { n })}
          </Button>
          <Confirm
            danger
            title={t('report.erratum.remove.question', { n })}
            words={{ confirm: t('report.erratum.remove.confirm'), busy: t('ui.form.saving'), cancel: t('report.erratum.remove.cancel') }}
            isOpen={asking}
            onClose={() => setAsking(false)}
            onConfirm={async () => {
              onRemove()
              return null
            }}
          >
            <p>{t('report.erratum.remove.text')}</p>
          </Confirm>
        </div>
      )}
    </fieldset>
  )
}

/** An erratum: what the last version read, what it reads now and why; it becomes a version beside it. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  // Each under a name of its own, so that what was typed in one stays there when another goes.
  const [lines, setLines] = useState<readonly number[]>([0])
  const { start, busy, around } = useMaking(frame)
  const save = async (values: FormData) => {
    const outcome = await start({ kind: 'erratum', corrections: lines.map((_, at) => correctionIn(values, at)) })
    return outcome?.kind === 'refused' && outcome.refusal.faults.length > 0 ? savedOf(outcome) : { kind: 'saved' as const }
  }
  return (
    <div className="release-page">
      <PageHead
        title={t('report.page.erratum')}
        way={
          <Breadcrumb
            aria-label={t('report.way')}
            crumbs={[{ label: t('report.page.releases'), href: paths.releases({ programme: frame.programme }) }]}
          />
        }
        lead={t('report.erratum.lead')}
      />
      <ComparedWithPublished frame={frame} />
      <h2>{t('report.erratum.corrections')}</h2>
      <Form
        onSave={save}
        isStillFault={isStillFault}
        words={{ ...formWords(t, t('report.erratum.make')), saving: t('report.release.making') }}
        beside={
          <Button
            icon="add"
            disabledBecause={busy ? t('report.release.making') : undefined}
            onPress={() => setLines([...lines, Math.max(...lines) + 1])}
          >
            {t('report.erratum.add')}
          </Button>
        }
      >
        <div className="corrections">
          {lines.map((line, at) => (
            <Line key={line} at={at} onRemove={lines.length > 1 && !busy ? () => setLines(lines.filter((one) => one !== line)) : null} />
          ))}
        </div>
      </Form>
      {around}
    </div>
  )
}
