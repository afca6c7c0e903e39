import { useState } from 'react'
import type { Translate } from '#kernel/i18n/translate.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import type { CaseFile } from '../../domain/case-file.ts'
import { once } from '../../domain/once.ts'
import { NOTHING_OUT, type Without } from '../../domain/proof/counting.ts'
import { exhibitsOf, namesOf } from './case-names.ts'

type WhatIfProps = { readonly file: CaseFile; readonly without: Without; readonly onChange: (without: Without) => void }

/** Only what is written of, and those on whom it rests, can change anything. */
const choicesOf = (t: Translate, file: CaseFile) => {
  const names = namesOf(t, file)
  const written = new Set(file.cell.map(({ content }) => content.exhibit))
  const exhibits = exhibitsOf(file).filter(({ id }) => written.has(id))
  const sources = new Set(file.exhibit.flatMap(({ content }) => content.sources))
  return {
    exhibits: exhibits.map(({ id, content }) => ({ id, label: `${names.exhibit(id)} ${content.description}` })),
    persons: once(file.person)
      .filter(({ id }) => sources.has(id))
      .map(({ id }) => ({ id, label: names.person(id) })),
  }
}

const Choices = ({ file, without, onChange }: WhatIfProps) => {
  const t = useT()
  const { exhibits, persons } = choicesOf(t, file)
  const set = (changed: Partial<Without>) => {
    const next = { ...without, ...changed }
    onChange(next.exhibits.length + next.persons.length === 0 ? NOTHING_OUT : next)
  }
  return (
    <>
      {persons.length > 0 && (
        <CheckboxGroup
          label={t('cases.proof.what-if-persons')}
          hint={t('cases.proof.what-if-persons-hint')}
          values={[...without.persons]}
          onChange={(ids) => set({ persons: ids })}
          options={persons}
        />
      )}
      <CheckboxGroup
        label={t('cases.proof.what-if-exhibits')}
        hint={t('cases.proof.what-if-exhibits-hint')}
        values={[...without.exhibits]}
        onChange={(ids) => set({ exhibits: ids })}
        options={exhibits}
      />
    </>
  )
}

/** Ticks exhibits and persons away to see what stands without them. Nothing of it is kept. */
export const WhatIf = (props: WhatIfProps) => {
  const t = useT()
  const [open, setOpen] = useState(false)
  if (props.file.cell.length === 0) return null
  const leave = () => {
    props.onChange(NOTHING_OUT)
    setOpen(false)
  }
  return (
    <section className="proof-what-if">
      <h2>{t('cases.proof.what-if')}</h2>
      <p>{t('cases.proof.what-if-text')}</p>
      {open && <Choices {...props} />}
      <div>
        {open ? (
          <Button onPress={leave}>{t('cases.proof.what-if-back')}</Button>
        ) : (
          <Button onPress={() => setOpen(true)}>{t('cases.proof.what-if-open')}</Button>
        )}
      </div>
    </section>
  )
}
