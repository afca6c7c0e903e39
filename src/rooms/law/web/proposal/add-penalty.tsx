import { useState } from 'react'
import { useFormFocus } from '#ui/go-on.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { lineAt } from '../../domain/proposal/edit.ts'
import { LineForm } from './line-form.tsx'
import type { Shown } from './shown.ts'

const EMPTY = { of: { es: '', en: '' }, value: { es: '', en: '' }, source: '', grade: 'unverified' }

/** A penalty that the law on file lacks; without words, source and grade it is not taken. */
export const AddPenalty = ({ shown, wording }: { shown: Shown; wording: string }) => {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  const place = useFormFocus<HTMLDivElement>(isOpen ? 'add' : null)
  const held = lineAt(shown.law, `${wording}.penalties`)
  const at = `${wording}.penalties.${Array.isArray(held) ? held.length : 0}`
  return (
    <div ref={place}>
      {isOpen ? (
        <LineForm shown={shown} at={at} point={t('law.lines.add-penalty')} fresh={EMPTY} onDone={() => setOpen(false)} />
      ) : (
        <div data-opens="add">
          <Button small onPress={() => setOpen(true)}>
            {t('law.lines.add-penalty')}
          </Button>
        </div>
      )}
    </div>
  )
}
