import { useMemo, useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { IconButton } from '#ui/components/button/icon-button.tsx'
import { AddBox } from '#ui/components/combo-box/add-box.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { countriesIn } from './countries.ts'

/** Countries of the programme, one after another, each with the language of its workshops. */
export const CountryChoice = () => {
  const t = useT()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const all = useMemo(() => countriesIn(t.lang), [t.lang])
  const nameOf = (code: string) => all.find((country) => country.code === code)?.name ?? code
  return (
    <AddBox
      name="countries"
      label={t('programme.found.add-country')}
      hint={t('programme.found.countries-hint')}
      nothing={t('programme.found.no-such-country')}
      options={all.map(({ code, name }) => ({ id: code, label: name, detail: code }))}
      chosen={chosen}
      onChange={setChosen}
      nameOf={nameOf}
      added={(country, n) => t('programme.found.country-added', { country, n })}
      removed={(country, n) => t('programme.found.country-removed', { country, n })}
      there={(country) => t('programme.found.country-there', { country })}
      list={{ className: 'found-countries', 'aria-label': t('programme.found.countries') }}
      row={(code, onRemove) => (
        <>
          <strong>{nameOf(code)}</strong>
          <Select
            name={`language.${code}`}
            label={t('programme.found.language-of', { country: nameOf(code) })}
            options={(['es', 'en'] as const).map((lang) => ({ id: lang, label: t('programme.found.language', { lang }) }))}
          />
          <IconButton icon="close" aria-label={t('programme.found.remove-country', { country: nameOf(code) })} onPress={onRemove} />
        </>
      )}
    />
  )
}
