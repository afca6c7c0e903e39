import { useState } from 'react'
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
  const held = lineAt(shown.law, `${wording}.penalties`)
  const at = `${wording}.penalties.${Array.isArray(held) ? held.length : 0}`
  if (!isOpen)
    return (
      <div>
        <Button small onPress={() => setOpen(true)}>
          {t('law.lines.add-penalty')}
        </Button>
      </div>
    )
  return <LineForm shown={shown} at={at} point={t('law.lines.add-penalty')} fresh={EMPTY} onDone={() => setOpen(false)} />
}
