import { useMemo, useRef, useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { IconButton } from '#ui/components/button/icon-button.tsx'
import { ComboBox } from '#ui/components/combo-box/combo-box.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { countriesIn } from './countries.ts'

/** Countries of the programme, one after another, each with the language of its workshops. */
export const CountryChoice = () => {
  const t = useT()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const list = useRef<HTMLUListElement>(null)
  const all = useMemo(() => countriesIn(t.lang), [t.lang])
  const nameOf = (code: string) => all.find((country) => country.code === code)?.name ?? code
  const add = (code: string | null) => {
    if (code === null || chosen.includes(code)) return
    setChosen([...chosen, code])
    list.current?.focus()
  }
  return (
    <>
      <ComboBox
        key={chosen.join()}
        name="countries"
        label={t('programme.found.add-country')}
        hint={t('programme.found.countries-hint')}
        nothing={t('programme.found.no-such-country')}
        options={all.filter(({ code }) => !chosen.includes(code)).map(({ code, name }) => ({ id: code, label: name, detail: code }))}
        onChoose={add}
      />
      <ul ref={list} className="found-countries" tabIndex={-1} aria-label={t('programme.found.countries')}>
        {chosen.map((code) => (
          <li key={code}>
            <strong>{nameOf(code)}</strong>
            <input type="hidden" name="country" value={code} />
            <Select
              name={`language.${code}`}
              label={t('programme.found.language-of', { country: nameOf(code) })}
              options={(['es', 'en'] as const).map((lang) => ({ id: lang, label: t('programme.found.language', { lang }) }))}
            />
            <IconButton
              icon="close"
              aria-label={t('programme.found.remove-country', { country: nameOf(code) })}
              onPress={() => setChosen(chosen.filter((one) => one !== code))}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
