import { outlinedCountries } from '#ui/charts/country-codes.ts'

/** Categories as the sources of the region print them, always in English; one that is not here stands as it is printed. */
const SPANISH: Readonly<Record<string, string>> = {
  'Sexual exploitation': 'explotación sexual',
  'Forced labour': 'trabajo forzoso',
  'Forced begging': 'mendicidad forzada',
  'Domestic servitude': 'servidumbre doméstica',
  'Other forms of exploitation': 'otras formas de explotación',
  Act: 'acto',
  'Displacement of the victim': 'desplazamiento de la víctima',
  Means: 'medio',
  'Purpose of exploitation': 'fin de explotación',
  'Procuring entry': 'facilitación de la entrada',
  'Illegal entry': 'entrada ilegal',
  'Neither national nor permanent resident': 'ni nacional ni residente permanente',
  'National taken to another country': 'nacional llevado a otro país',
  Benefit: 'beneficio',
  'That the act was the accused’s': 'que el acto fue de la persona acusada',
  'Intent of the accused': 'que la persona acusada actuó con dolo',
  Nationals: 'nacionales',
  Abroad: 'en el extranjero',
  Unknown: 'desconocido',
  Unspecified: 'sin especificar',
  'Viet Nam': 'Vietnam',
  'Russian Federation': 'Rusia',
  'United States of America': 'Estados Unidos',
  'Bolivia (Plurinational State of)': 'Bolivia',
  'Venezuela (Bolivarian Republic of)': 'Venezuela',
}

const [english, spanish] = [new Intl.DisplayNames(['en'], { type: 'region' }), new Intl.DisplayNames(['es'], { type: 'region' })]
const countries = new Map(outlinedCountries.map((code) => [english.of(code), spanish.of(code)] as const))

/** What a category of a breakdown is called; `printed` says that there is no word for it here but the source's own, in English. */
export const categoryIn = (category: string, lang: 'es' | 'en'): { readonly words: string; readonly printed: boolean } => {
  if (lang === 'en') return { words: category, printed: false }
  const words = SPANISH[category] ?? countries.get(category)
  return { words: words ?? category, printed: words === undefined }
}
