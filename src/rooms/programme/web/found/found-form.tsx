import type { ReactNode } from 'react'
import { useGo } from '#ui/client/address.ts'
import { useCommand } from '#ui/client/command.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { DateField } from '#ui/components/date-field/date-field.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { NumberField } from '#ui/components/number-field/number-field.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { dateWords, formWords } from '#ui/words.ts'
import { createProgramme } from '../../contract/operations.ts'
import { paths } from '../../contract/paths.ts'
import { STARTER_CONDITIONS, STARTER_SECTORS } from '../../contract/starter-frame.ts'
import { CountryChoice } from './country-choice.tsx'
import { OwnRows } from './own-rows.tsx'
import { faultyField, offeredIn, programmeFrom } from './read-form.ts'
import './found.css'

const Part = ({ title, why, children }: { title: string; why: string; children: ReactNode }) => (
  <fieldset className="found-part">
    <legend>{title}</legend>
    <p className="soft">{why}</p>
    {children}
  </fieldset>
)

/** The summary of faults lists labels without their groups, so a label says itself of what it is the name. */
const ownerOf = (under: string) => {
  const [of = '', , at] = under.split('.')
  return { of: of || 'programme', n: Number(at ?? 0) + 1 }
}

const Names = ({ under = '' }: { under?: string }) => {
  const t = useT()
  const dot = under && `${under}.`
  return (
    <div className="found-pair">
      <TextField required name={`${dot}nameEs`} lang="es" label={t('programme.found.name', { ...ownerOf(under), lang: 'es' })} />
      <TextField required name={`${dot}nameEn`} lang="en" label={t('programme.found.name', { ...ownerOf(under), lang: 'en' })} />
    </div>
  )
}

const Code = ({ under }: { under: string }) => {
  const t = useT()
  return (
    <TextField
      required
      name={`${under}.code`}
      width="half"
      label={t('programme.found.code', ownerOf(under))}
      hint={t('programme.found.list-code-hint')}
    />
  )
}

const HeadFields = () => {
  const t = useT()
  return (
    <Part title={t('programme.found.head')} why={t('programme.found.head-why')}>
      <TextField required name="code" width="short" label={t('programme.found.code', ownerOf(''))} hint={t('programme.found.code-hint')} />
      <Names />
      <div className="found-pair">
        {(['es', 'en'] as const).map((lang) => (
          <TextField
            key={lang}
            required
            name={lang === 'es' ? 'areaEs' : 'areaEn'}
            lang={lang}
            label={t('programme.found.area', { lang })}
            {...(lang === 'es' && { hint: t('programme.found.area-hint') })}
          />
        ))}
      </div>
      <div className="found-pair">
        <DateField name="startsOn" label={t('programme.found.starts')} words={dateWords(t)} />
        <DateField name="endsOn" label={t('programme.found.ends')} optional={t('programme.people.optional')} words={dateWords(t)} />
      </div>
    </Part>
  )
}

const ListFields = () => {
  const t = useT()
  const isEs = t.lang === 'es'
  return (
    <>
      <Part title={t('programme.found.sectors')} why={t('programme.found.sectors-why')}>
        <CheckboxGroup
          inline
          name="sectors"
          label={t('programme.found.offered')}
          startsWith={STARTER_SECTORS.map(({ code }) => code)}
          options={STARTER_SECTORS.map(({ code, nameEs, nameEn }) => ({ id: code, label: isEs ? nameEs : nameEn }))}
        />
        <OwnRows
          list="sectors"
          startsWith={0}
          fields={(under) => (
            <>
              <Code under={under} />
              <Names under={under} />
            </>
          )}
        />
      </Part>
      <Part title={t('programme.found.conditions')} why={t('programme.found.conditions-why')}>
        <CheckboxGroup
          name="conditions"
          label={t('programme.found.offered')}
          startsWith={STARTER_CONDITIONS.map(({ code }) => code)}
          options={STARTER_CONDITIONS.map((one) => ({
            id: one.code,
            label: isEs ? one.nameEs : one.nameEn,
            detail: isEs ? one.definitionEs : one.definitionEn,
          }))}
        />
        <OwnRows
          list="conditions"
          startsWith={0}
          fields={(under) => (
            <>
              <Code under={under} />
              <Names under={under} />
              <div className="found-pair">
                <TextArea required name={`${under}.definitionEs`} lang="es" label={t('programme.found.definition', { lang: 'es' })} />
                <TextArea required name={`${under}.definitionEn`} lang="en" label={t('programme.found.definition', { lang: 'en' })} />
              </div>
            </>
          )}
        />
      </Part>
    </>
  )
}

const RoundFields = () => {
  const t = useT()
  return (
    <Part title={t('programme.found.rounds')} why={t('programme.found.rounds-why')}>
      <OwnRows
        list="rounds"
        startsWith={1}
        fields={(under) => (
          <>
            <Names under={under} />
            <div className="found-pair">
              <NumberField required name={`${under}.fromYear`} label={t('programme.found.from-year')} />
              <NumberField name={`${under}.toYear`} label={t('programme.found.to-year')} optional={t('programme.people.optional')} />
            </div>
          </>
        )}
      />
    </Part>
  )
}

const DisclaimerFields = () => {
  const t = useT()
  return (
    <Part title={t('programme.found.disclaimer')} why={t('programme.found.disclaimer-why')}>
      <div className="found-pair">
        <TextArea
          required
          name="disclaimerEs"
          lang="es"
          label={t('programme.found.in-spanish')}
          startsWith="Las conclusiones de este documento no expresan la posición oficial de ningún Estado hasta que su firma conste en él."
        />
        <TextArea
          required
          name="disclaimerEn"
          lang="en"
          label={t('programme.found.in-english')}
          startsWith="The conclusions of this document do not express the official position of any State until its signature stands in it."
        />
      </div>
    </Part>
  )
}

/** A programme is founded: its name, its countries and the lists by which everything in it is told apart. */
export const FoundForm = () => {
  const t = useT()
  const go = useGo()
  const { send } = useCommand(createProgramme)
  const found = async (values: FormData) => {
    const outcome = await send(programmeFrom(values))
    if (outcome.kind === 'done') await go(paths.home({ programme: outcome.value.code }))
    const saved = savedOf(outcome)
    if (saved.kind === 'saved') return saved
    const offered = offeredIn(values)
    return { ...saved, faults: saved.faults.map(({ field, message }) => ({ field: faultyField(field, offered), message })) }
  }
  return (
    <Form onSave={found} words={formWords(t, t('programme.found.found'))}>
      <HeadFields />
      <Part title={t('programme.found.countries')} why={t('programme.found.countries-why')}>
        <CountryChoice />
      </Part>
      <ListFields />
      <RoundFields />
      <DisclaimerFields />
    </Form>
  )
}
