import type { Translate } from '#kernel/i18n/translate.ts'
import { type Sight, sightScope } from '#assess/sight.ts'

/** What is told of a sight: a draft and its data, a programme as a package, or the page from which one takes them. */
type Told = 'edition' | 'package' | 'page'

const namesIn = ({ countries }: Sight, t: Translate, nameOf: (code: string) => string): string =>
  new Intl.ListFormat(t.lang, { type: 'conjunction' }).format(countries.map(nameOf))

/** The one sentence that says of what somebody sees that it is no more than that. */
export const saySight = (sight: Sight, told: Told, { t, nameOf }: { t: Translate; nameOf: (code: string) => string }): string =>
  t('report.sight.said', { told, scope: sightScope(sight), names: namesIn(sight, t, nameOf) })

/** What the version of a draft is called. */
export const saySeenDraft = (sight: Sight, { t, nameOf }: { t: Translate; nameOf: (code: string) => string }): string =>
  t('report.sight.draft', { scope: sightScope(sight), names: namesIn(sight, t, nameOf) })
