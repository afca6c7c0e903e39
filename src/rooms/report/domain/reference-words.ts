import type { Translate } from '#kernel/i18n/translate.ts'

type Read = { readonly quadrant: string; readonly condition: string | null; readonly round: string | null }

/** Quadrant, condition and round, in the words of the report's legends; a claim of no round has none, and what is not coded no condition. */
export const sayRead = (t: Translate, { quadrant, condition, round }: Read): string =>
  t('report.reference.read-as', {
    quadrant: t(`report.quadrant.${quadrant}`),
    condition: condition ?? '',
    coded: condition === null ? 'no' : 'yes',
    round: round ?? '',
    held: round === null ? 'no' : 'yes',
  })

type Placed = {
  readonly placedBy: string
  readonly country: string
  readonly workshop: string
  readonly provenance: string
  readonly sector: string | null
}

export const settingFor = (provenance: string): 'groups' | 'workshops' => (provenance === 'reconstruction' ? 'groups' : 'workshops')

/** Where a statement stands and who put it there. */
export const sayPlaced = (t: Translate, { placedBy, country, workshop, provenance, sector }: Placed): string =>
  t(`report.reference.placed-by-${placedBy}`, {
    country,
    workshop,
    setting: settingFor(provenance),
    sector: sector?.toLocaleLowerCase(t.lang) ?? t('report.reference.no-sector'),
  })

type Published = {
  readonly organisation: string
  readonly title: string
  readonly year: string | number | null
  readonly kind: string
}

/** Who published it, its title, the year and its kind. */
export const sayPublished = (t: Translate, { organisation, title, year, kind }: Published): string =>
  `${organisation}. ${title}${year ? `, ${year}` : ''} (${t(`report.source-kind.${kind}`)}).`
