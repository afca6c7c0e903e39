import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import type { ReleaseFacts, ReleaseRule } from '../../contract/release-facts.ts'

type Rule = Pick<ReleaseRule, 'rule' | 'least' | 'onObjection' | 'onSilence'>

/** Which answers are needed, and what becomes of an objection or a silence. */
export const sayRule = (t: Translate, { rule, least, onObjection, onSilence }: Rule, members: number): string =>
  [
    rule === 'each' ? t('report.rule.each') : t('report.rule.at-least', { least: least ?? 0, members }),
    t('report.rule.objection-is', { what: t(`report.rule.${onObjection}.short`) }),
    t('report.rule.silence-is', { what: t(`report.rule.${onSilence}.short`) }),
  ].join(' ')

type Ruled = Pick<ReleaseFacts, 'signOffs' | 'example'> & { readonly rule: ReleaseRule }
type Named = { readonly nameOf: (country: string) => string; readonly day: (date: string) => string }

export const wasPut = ({ signOffs }: Pick<ReleaseFacts, 'signOffs'>): boolean => signOffs.some(({ state }) => state !== 'not-put')

const listed = (t: Translate, countries: readonly string[], { nameOf }: Named): string =>
  new Intl.ListFormat(LOCALES[t.lang], { type: 'conjunction' }).format(countries.map(nameOf))

const saySince = (t: Translate, ruled: Ruled, named: Named): readonly string[] => {
  const { setOn, by } = ruled.rule
  if (setOn === null) return [t('report.rule.unset')]
  const date = named.day(setOn)
  if (by === null) return [t('report.rule.set-on', { date, put: wasPut(ruled) ? 'yes' : 'no' })]
  const { asked, answered, objected } = by
  return [
    t('report.rule.set-after', { date, asked, answered }),
    ...(objected.length > 0 ? [t('report.rule.set-against', { n: objected.length, names: listed(t, objected, named) })] : []),
  ]
}

/** By which rule a release was made, who does not decide by it, and when it was set; of an example, by which it would have been. */
export const sayReleaseRule = (t: Translate, ruled: Ruled, named: Named): string => {
  const { rule, signOffs, example } = ruled
  const { outside } = rule
  return [
    ...(example ? [t('report.gate.example-goes-on'), t('report.gate.example-rule')] : [t('report.rule.released-by')]),
    sayRule(t, rule, signOffs.filter(({ country }) => !outside.includes(country)).length),
    ...(outside.length > 0 ? [t('report.rule.outside', { n: outside.length, names: listed(t, outside, named) })] : []),
    ...saySince(t, ruled, named),
  ].join(' ')
}
