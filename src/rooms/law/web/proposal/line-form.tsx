import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { lineAt, withLine } from '../../domain/proposal/edit.ts'
import { LineFields } from './line-fields.tsx'
import { lineIn } from './line-parts.ts'
import type { Shown } from './shown.ts'
import { useSaveText } from './use-lines.ts'

type LineFormProps = {
  readonly shown: Shown
  readonly at: string
  readonly point: string
  readonly onDone: () => void
  /** Of a line that is not there yet: what it begins with. */
  readonly fresh?: object
}

/** Parts of a list that may go: a penalty that the law no longer has. */
const MAY_GO = /\.(?:penalties|aggravators|acts|means|purposes)\.\d+$/

/** One line of the law as fields: what it says, and on what it rests. */
export const LineForm = ({ shown, at, point, onDone, fresh }: LineFormProps) => {
  const t = useT()
  const saveText = useSaveText(shown)
  const line = fresh ?? lineAt(shown.law, at)
  const keep = async (change: (before: unknown) => unknown) => {
    const saved = await saveText(withLine(shown.law, at, change), point)
    if (saved.kind === 'saved') onDone()
    return saved
  }
  return (
    <Form
      onSave={(values) => keep(() => lineIn(values, at, line))}
      words={formWords(t, t('law.lines.save'))}
      beside={
        <>
          <Button onPress={onDone}>{t('law.lines.cancel')}</Button>
          {!fresh && MAY_GO.test(at) && <Button onPress={() => void keep(() => undefined)}>{t('law.lines.remove')}</Button>}
        </>
      }
    >
      <LineFields at={at} line={line} sources={[...shown.sources, ...shown.law.sources]} />
    </Form>
  )
}
