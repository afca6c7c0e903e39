import { useSearchValue } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { REGION } from '#programme/region.ts'
import { WORKSHOP_STATES, type WorkshopLine } from '../../contract/workshop.ts'
import { RoundChoice } from '../components/round-choice.tsx'
import type { Frame } from '../frame.ts'

type Chosen = { readonly country: string | undefined; readonly sector: string | undefined; readonly state: string | undefined }

/** What of the list is shown, as the address keeps it. */
export const useFilters = () => {
  const [country, setCountry] = useSearchValue('country')
  const [sector, setSector] = useSearchValue('sector')
  const [state, setState] = useSearchValue('state')
  return { chosen: { country, sector, state }, setCountry, setSector, setState }
}

export const isShown =
  ({ country, sector, state }: Chosen) =>
  (workshop: WorkshopLine): boolean =>
    (country === undefined || workshop.country === country) &&
    (sector === undefined || workshop.sectors.includes(sector)) &&
    (state === undefined || workshop.state === state)

type Given = ReturnType<typeof useFilters> & { frame: Frame; round: number; onRound: (round: string) => void }

export const Filters = ({ frame, round, onRound, chosen, setCountry, setSector, setState }: Given) => {
  const t = useT()
  return (
    <div className="workshop-filters">
      <RoundChoice frame={frame} round={round} onRound={onRound} />
      <Select
        label={t('assess.country')}
        none={t('assess.workshops.all')}
        value={chosen.country ?? ''}
        onChange={(country) => void setCountry(country)}
        options={[...frame.countries.map(({ code }) => code), REGION].map((code) => ({ id: code, label: frame.country(code) }))}
      />
      <Select
        label={t('assess.sector')}
        none={t('assess.workshops.all')}
        value={chosen.sector ?? ''}
        onChange={(sector) => void setSector(sector)}
        options={frame.sectors.map((one) => ({ id: one.code, label: frame.say(one) }))}
      />
      <Select
        label={t('assess.workshop.state-head')}
        none={t('assess.workshops.all')}
        value={chosen.state ?? ''}
        onChange={(state) => void setState(state)}
        options={WORKSHOP_STATES.map((state) => ({ id: state, label: t('assess.workshop.state', { state }) }))}
      />
    </div>
  )
}
