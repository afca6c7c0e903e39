import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { LANGS } from '#kernel/i18n/translate.ts'
import { publicPages } from '#kernel/page/mount.ts'
import { bytesSent, PAGE_BYTES } from '#test/sent.ts'
import { ACTS, ATTEMPT, BESIDE_ENTRY, CIRCUMSTANCES, CONSENTS, ENTRY, MEANS, PURPOSES } from '../../contract/fact-ids.ts'
import { GUIDE_STEPS } from '../../contract/guide-steps.ts'
import { lawPaths } from '../../contract/public-paths.ts'
import { outcomesOf } from '../../domain/distinguish/distinguish.ts'
import { seedLaw } from '../../domain/seed.ts'
import { wordsOf } from '../law-page.ts'
import { screeningPage } from '../screening/screening-page.ts'
import { guidePage } from './guide-page.ts'
import { guidePages } from './guide-pages.ts'
import { practiceCases } from './practice.ts'

const site = publicPages([guidePages])
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'no-trailing-whitespace': 'off', 'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button'] }] },
})

describe.each(LANGS)('the guide in %s', (lang) => {
  const page = guidePage(wordsOf(lang), lawPaths.guideScript)
  it('is a valid page of at most 30 KB', async () => {
    const { results } = await validator.validateString(page)
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`))).toEqual([])
    expect(await bytesSent(site, lawPaths.guide(lang))).toBeLessThan(PAGE_BYTES)
  })
  it('asks for every fact that the rules know, at most twelve on a screen', () => {
    const facts = [
      ...['acts', 'means'].flatMap((group) =>
        Object.values(group === 'acts' ? ACTS : MEANS)
          .flat()
          .map((name) => `${group}.${name}`),
      ),
      ...Object.values(PURPOSES)
        .flat()
        .map((name) => `purpose.${name}`),
      ...Object.entries({
        entry: ENTRY,
        attempt: ATTEMPT,
        consent: CONSENTS,
        besideEntry: BESIDE_ENTRY,
        circumstances: CIRCUMSTANCES,
      }).flatMap(([group, names]) => names.map((name) => `${group}.${name}`)),
      'border',
      'benefit',
      'age',
      'date',
      'jurisdictions',
    ]
    expect(facts.filter((id) => !page.includes(`name="${id}"`))).toEqual([])
    for (const { id, questions } of GUIDE_STEPS) if (id !== 'circumstances') expect(questions.length, id).toBeLessThanOrEqual(12)
  })
  it('says first not to question a victim for it, and that nothing is kept or sent', () => {
    const careful =
      lang === 'es' ? 'No interrogue a una víctima para llenar estas casillas.' : 'Do not question a victim to fill these boxes.'
    expect(page.indexOf(careful)).toBeLessThan(page.indexOf('<form'))
    expect(page).toMatch(lang === 'es' ? /se queda en este aparato y se borra/ : /stays on this device and is erased/)
  })
  it('says which age counts of whoever came of age meanwhile, and that a child in doubt is protected as one', () => {
    const person = page.slice(page.indexOf('id="step-person"'), page.indexOf('id="step-acts"'))
    expect(person).toMatch(
      lang === 'es' ? /si cumplió 18 años mientras duraba, cuenta la de antes/ : /if they turned 18 while it lasted, the age before counts/,
    )
    expect(person).toMatch(lang === 'es' ? /protéjala como menor mientras se averigua/ : /protect them as a child while it is found out/)
  })
  it('folds of the hint on phases all but the first two sentences, also where no script runs', () => {
    const t = wordsOf(lang)
    const hint = t('law.guide.phase-hint')
    expect(hint.match(/[.](?= |$)/g)).toHaveLength(2)
    expect(page).toContain(`<p class="soft">${hint}</p>`)
    expect(page).toContain(`>${t('law.guide.phase-more')}</summary><p>${t('law.guide.phase-rest')}</p></details>`)
  })
  it('says on what is folded that it teaches what sets the two offences apart', () => {
    const summary = /<details class="how">\s*<summary>([^<]+)/.exec(page)?.[1]
    expect(summary).toContain(lang === 'es' ? 'en qué se diferencian los dos delitos' : 'what sets the two offences apart')
  })
  it('parts no box from its phase on paper', () => {
    const boxes = page.match(/☐.\S+/g) ?? []
    expect([boxes.length > 0, boxes.filter((box) => !box.startsWith('☐\u00a0'))]).toEqual([true, []])
  })
  it('stands apart from the screening aid, which is valid too, refuses sexual exploitation, and names no fact of the guide', async () => {
    const screening = screeningPage(wordsOf(lang), lawPaths.guideScript)
    const { results } = await validator.validateString(screening)
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`))).toEqual([])
    expect(screening).toContain(lang === 'es' ? 'no la prueba legal' : 'not the legal test')
    expect(
      [...screening.matchAll(/ name="([^"]+)"/g)].filter(([, name = '']) => page.includes(`name="${name}"`) && name !== 'viewport'),
    ).toEqual([])
    expect(await bytesSent(site, lawPaths.screening(lang))).toBeLessThan(PAGE_BYTES)
  })
  it('gives on paper the acts, means and purposes of every law, with article and grade, and what of the Protocol it lacks', () => {
    const lists = page.slice(page.indexOf('id="lists"'), page.indexOf('id="rules"'))
    const held = seedLaw().law.systems.flatMap(({ offences }) =>
      offences.flatMap((one) =>
        one.class === 'TIP' || one.class === 'SOM' ? one.versions.filter((version) => version.elements !== null) : [],
      ),
    )
    expect(lists.match(/<table/g)).toHaveLength(held.length)
    const law = (system: string) => lists.slice(lists.indexOf(`<h3>${wordsOf(lang)('law.system', { system })}`)).split('</table>')[0] ?? ''
    expect(law('CR')).toMatch(lang === 'es' ? /No nombra, del Protocolo: extracción de órganos\./ : /does not name: removal of organs\./)
    expect(law('SV')).toMatch(lang === 'es' ? /se presume, porque el Estado es parte/ : /it is presumed, since the State is a party/)
    // An earlier text is said to be that, as often as there is one: nobody takes it for the law of today.
    const earlier = (after: string) => lists.split(wordsOf(lang)('law.guide.lists-earlier', { after })).length - 1
    const followed = seedLaw().law.systems.flatMap(({ offences }) =>
      offences.flatMap((one) =>
        one.class === 'TIP' || one.class === 'SOM'
          ? one.versions.flatMap(({ elements }, at) => (elements && one.versions[at + 1] ? [one.versions[at + 1]?.elements ?? null] : []))
          : [],
      ),
    )
    expect(followed.length).toBeGreaterThan(0)
    expect([earlier('held'), earlier('unheld')]).toEqual([followed.filter(Boolean).length, followed.filter((next) => !next).length])
    expect(law('GT')).toMatch(
      lang === 'es' ? /utilización de personas menores de edad en actividades delictivas/ : /use of minors in crime/,
    )
  })
  it('tells whoever works on paper, too, to protect the person before all is settled', () => {
    const rules = page.slice(page.indexOf('id="rules"'), page.indexOf('id="practice"'))
    expect(rules).toMatch(
      lang === 'es' ? /o quede sin determinar, proteja ya a la persona/ : /or it stays undetermined, protect the person now/,
    )
    // Also where it is smuggling alone, or neither.
    expect(rules).toContain(`<li>${wordsOf(lang)('law.guide.child-next')}</li>`)
  })
  it('says of the persons under investigation that accomplices and organisers may answer too', () =>
    expect(page).toMatch(
      lang === 'es'
        ? /organizó o dirigió a otros, o participó como cómplice/
        : /organised or directed others, or took part as an accomplice/,
    ))
  it('on paper, too, says that a crossing that did not come about may be attempted smuggling', () => {
    const attempt = lang === 'es' ? 'tentativa de tráfico ilícito' : 'attempted smuggling'
    const rules = page.slice(page.indexOf('id="rules"'))
    for (const id of ['guide.rule-som', 'hint.entry.procured']) expect(wordsOf(lang)(`law.${id}`), id).toContain(attempt)
    expect(rules).toContain(wordsOf(lang)('law.guide.rule-som'))
    expect(rules).toMatch(
      lang === 'es' ? /Si la explotación ya ocurrió, tampoco/ : /Where exploitation was carried out, it is no attempt either/,
    )
  })
  it('has a victim referred, a child to child protection too, and neither detained nor charged nor sent back into danger', () => {
    const next = wordsOf(lang)('law.guide.trafficking-next')
    for (const said of lang === 'es'
      ? ['protección de la niñez', 'No la detenga ni la acuse', 'principio 7', 'art. 8(2)']
      : ['child protection', 'Do not detain or charge', 'principle 7', 'art. 8(2)'])
      expect(next).toContain(said)
  })
  it('says that a phase is described once, and what is done of a second exploiter', () =>
    expect(wordsOf(lang)('law.guide.phase-rest')).toContain(
      lang === 'es'
        ? 'si la explotó después alguien más, haga otro registro'
        : 'if somebody else exploited the person later, make another record',
    ))
  it('without its script says how it is used on paper, and does not name it', () =>
    expect(guidePage(wordsOf(lang), undefined).match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/keep-place.js">']))
})

it('the page may ask no address for anything and send no form, and its worker reaches this server alone', async () => {
  const pages = await guidePages()
  for (const address of LANGS.flatMap((lang) => [lawPaths.guide(lang), lawPaths.screening(lang)]))
    expect(pages.get(address)?.policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; worker-src 'self'; connect-src 'none'; form-action 'none'; " +
        "base-uri 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types istmo-worker",
    )
  const worker = pages.get(lawPaths.guideWorker)
  if (worker) expect(worker.policy).toBe("default-src 'none'; connect-src 'self'; frame-ancestors 'none'")
})

it('the cases to practise on come out as the Protocols have them', () =>
  expect(practiceCases().map(({ id, facts }) => [id, outcomesOf(seedLaw(), facts).INT])).toEqual([
    ['waitress', 'TIP'],
    ['coyote', 'SOM'],
    ['girl', 'TIP'],
    ['house', 'TIP'],
    ['brother', 'other offences'],
    ['farm', 'both'],
    ['bus', 'TIP'],
    ['offer', 'attempted TIP'],
    ['ransom', 'SOM'],
  ]))

it.each(LANGS)('no case teaches to answer “no” because no sign was seen (%s)', (lang) => {
  for (const { story } of practiceCases()) expect(story[lang]).not.toMatch(/nada apunta|nothing points/)
})

it.each(LANGS)('the answer to the first case names what made it trafficking, and its story no euphemism (%s)', (lang) => {
  const [waitress] = practiceCases()
  expect(waitress!.story[lang]).toMatch(lang === 'es' ? /relaciones sexuales/ : /have sex/)
  expect(waitress!.why[lang]).toMatch(
    lang === 'es' ? /acto \(.+\), medio \(.+\) y fin \(.+\)/ : /an act \(.+\), a means \(.+\) and a purpose \(.+\)/,
  )
})
