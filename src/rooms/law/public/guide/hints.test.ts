import { describe, expect, it } from 'vitest'
import { LANGS } from '#kernel/i18n/translate.ts'
import { lawMessages } from '../../messages.ts'

const SEXUAL = { es: /violación u otra agresión sexual/, en: /rape or other sexual assault/ }
const CARE_ANY = { es: /ofrézcale asistencia, también médica/, en: /offer them assistance, medical care included/ }
/** Whoever may be a child is told to their protection whatever the answer: the age, too, is often found out last. */
const CHILD = {
  es: /es o puede ser menor de 18 años, avise.* a la autoridad de protección de la niñez/i,
  en: /(?:they are|is) or may be under 18, inform the child protection authority/i,
}
const MADE_TO_DO = { es: /lo que le hayan hecho hacer/, en: /what they were made to do/ }
const CARE = { es: /atención médica/, en: /medical care/ }

/** What a hint, or a sentence on what to do, has to say in each language, so that nobody is led past a fact or past a person. */
const SAYS = {
  'law.hint.acts.receipt': [{ es: /deje «no se sabe» y consulte a la fiscalía/, en: /leave “not known” and consult the prosecution/ }],
  'law.apart.border.som': [
    {
      es: /según los Protocolos.*leyes nacionales abarcan también la salida, el tránsito o la permanencia/,
      en: /under the Protocols.*national laws also cover exit, transit or stay/,
    },
  ],
  'law.hint.acts.recruitment': [
    {
      es: /no se aceptó, responda «no».*puede ser tentativa.*Responda igualmente los medios y los fines/,
      en: /not accepted, answer “no”.*may be an attempt.*Answer the means and the purposes all the same/,
    },
  ],
  'law.ask.attempt.begun': [
    { es: /empezó a captar, llevar, alojar o recibir a la persona/, en: /begun to recruit, move, lodge or receive the person/ },
  ],
  'law.fact.attempt.begun': [
    { es: /empezó a captar, llevar, alojar o recibir a la persona/, en: /begun to recruit, move, lodge or receive the person/ },
  ],
  'law.reason.attempt': [{ es: /el acto se empezó y no se completó/, en: /the act was begun and not completed/ }],
  'law.guide.how-buttons': [
    { es: /que no se haya visto ningún indicio no basta: deje «no se sabe»/, en: /that no sign was seen is not enough: leave “not known”/ },
  ],
  'law.ask.means.paymentsToController': [{ es: /¿Se pagó o se dio algo/, en: /paid, or given something/ }],
  'law.apart.both.tip': [{ es: /con algún medio, si es adulta/, en: /by some means, if adult/ }],
  'law.hint.acts.transportation': [
    { es: /pasaje con que viajó.*Si no llegó a viajar.*responda «no»/, en: /ticket.*travelled on.*If they did not travel.*answer “no”/ },
  ],
  'law.hint.attempt.begun': [
    { es: /explotación no tiene que haber empezado/, en: /exploitation itself need not have begun/ },
    {
      es: /no basta que quienes lo planeaban.*oferta o en mensajes a la persona, deje «no se sabe» y consulte a la fiscalía/,
      en: /talk or plans among those behind it.*offer or messages to the person, leave “not known” and consult the prosecution/,
    },
  ],
  'law.hint.means.deception': [{ es: /se fingió una relación de pareja/, en: /a love relationship was feigned/ }],
  'law.hint.means.otherCoercion': [{ es: /difundir imágenes íntimas/, en: /spread intimate pictures/ }],
  'law.hint.entry.nationalOrResident': [
    { es: /^Respóndalo aunque no se cruzara ninguna frontera/, en: /^Answer it even if no border was crossed/ },
    { es: /permanencia\. Si lo es, no puede/, en: /cover stay\. If the person is one, they cannot/ },
  ],
  'law.hint.purpose.slavery': [
    { es: /menor de 18 años.*padres.*tutor.*entreg.*con pago o sin él/, en: /under 18.*parents? or guardian.*with payment or without/ },
    { es: /una mujer o una niña dada en matrimonio/, en: /a woman or girl given in marriage/ },
    { es: /Convención suplementaria de 1956/, en: /Supplementary Convention of 1956/ },
  ],
  'law.hint.purpose.labourExploitation': [{ es: /«Esclavitud o prácticas análogas»/, en: /“Slavery or similar practices”/ }],
  'law.hint.purpose.servitude': [{ es: /No hace falta encierro.*adónde ir/, en: /Nobody need be locked in.*nowhere to go/ }],
  'law.hint.purpose.forcedBegging': [{ es: /marque también «Trabajos o servicios forzados»/, en: /mark “Forced labour or services” too/ }],
  'law.hint.purpose.minorsInCrime': [{ es: /marque también «Trabajos o servicios forzados»/, en: /mark “Forced labour or services” too/ }],
  'law.hint.purpose.pornography': [
    {
      es: /Marque también «Prostitución ajena u otra explotación sexual»/,
      en: /Mark “Prostitution of others or other sexual exploitation” too/,
    },
  ],
  'law.hint.purpose.servileMarriage': [
    { es: /menor de 18 años dijera que sí no lo descarta/, en: /under 18 said yes does not rule it out/ },
    { es: /marque también «Esclavitud o prácticas análogas»/, en: /mark “Slavery or similar practices” too/ },
  ],
  'law.hint.purpose.sexualExploitation': [
    { es: /con dinero o de otro modo/, en: /in money or otherwise/ },
    { es: /agresión sexual.*«no se sabe».*consulte a la fiscalía/, en: /sexual assault.*“not known”.*consult the prosecution/ },
  ],
  'law.guide.child-next': [CHILD],
  'law.guide.undetermined': [CARE_ANY, MADE_TO_DO],
  'law.guide.rule-care': [MADE_TO_DO],
  'law.guide.beside-smuggling': [SEXUAL, CARE, { es: /no responde penalmente.*art\. 5/, en: /not criminally liable.*art\. 5/ }],
  'law.guide.trafficking-next': [
    {
      es: /ofrézcale asistencia, también médica, sin condicionarla a que declare/,
      en: /offer them assistance, medical care included, whether or not they testify/,
    },
    CHILD,
  ],
  'law.apart.consent.som': [
    {
      es: /ella no responde por haber sido objeto del tráfico \(Protocolo, art\. 5\)/,
      en: /migrant is not liable for having been smuggled \(Smuggling Protocol, art\. 5\)/,
    },
  ],
  'law.guide.rule-unknown': [
    {
      es: /^Si consta que un elemento no se dio, ese delito no se configura\. Si no se sabe/,
      en: /^Where it is known that an element was not there, that offence is not made out\. Where it is not known/,
    },
  ],
  'law.cli.pivot': [{ es: /other \{si no hubo\}/, en: /other \{without\}/ }],
  'law.cli.missing-facts': [{ es: /^Hechos por averiguar:$/, en: /^Facts that are missing:$/ }],
  'law.guide.no-script': [
    { es: /una copia para cada una y léalas juntas/, en: /one copy for each and read them together/ },
    { es: /«no se buscaba ni ocurrió»/, en: /“neither intended nor carried out”/ },
  ],
  'law.guide.yardstick': [{ es: /sirven de referencia.*con base en ellos/, en: /yardstick/ }],
  'law.guide.not-examined': [SEXUAL],
  'law.guide.rule-neither': [SEXUAL],
} as const

/** What sends a reader from the acts straight to the attempt: the means and the purposes between them would stay unanswered. */
const LEAPS = { es: /siga en/, en: /go on at/ }

describe.each(LANGS)('a hint in %s', (lang) => {
  it('sends nobody past the questions in between', () =>
    expect(Object.entries(lawMessages[lang]).filter(([key, text]) => key.startsWith('law.hint.') && LEAPS[lang].test(text))).toEqual([]))
  it.each(Object.entries(SAYS))('%s says', (key, parts) => {
    for (const part of parts) expect(lawMessages[lang][key]).toMatch(part[lang])
  })
})
