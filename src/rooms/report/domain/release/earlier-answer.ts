import type { Translate } from '#kernel/i18n/translate.ts'
import type { Earlier, ReleaseFacts } from '../../contract/release-facts.ts'
import { byVersion } from './version.ts'

type Answer = Pick<Earlier, 'part' | 'stand' | 'takenOn'> & { readonly country: string }
type Published = { readonly version: string; readonly facts: ReleaseFacts }

const STATE_OF = { accept: 'signed', 'accept-with-reservation': 'with-reservation', object: 'objected' } as const

/** The last of these versions that prints an answer as an answer to its own text; none where no version does. */
export const versionPrinting = ({ country, part, stand, takenOn }: Answer, versions: readonly Published[]): string | null => {
  const isIn = ({ facts }: Published): boolean =>
    facts.signOffs.some((one) => one.country === country && one.part === part && one.takenOn === takenOn && one.state === STATE_OF[stand])
  return (
    versions
      .filter(isIn)
      .map(({ version }) => version)
      .toSorted(byVersion)
      .at(-1) ?? null
  )
}

/** That a country answered an earlier text: who, how and on which day, and where that answer stands. */
export const sayEarlier = (t: Translate, { stand, version, byLetter, ...earlier }: Earlier, day: (date: string) => string): string =>
  [
    t(`report.sign-off.earlier.${stand}`, { office: t.lang === 'es' ? earlier.officeEs : earlier.officeEn, date: day(earlier.takenOn) }),
    ...(byLetter ? [t('report.sign-off.by-letter')] : []),
    ...(version === null ? [] : [t(`report.sign-off.earlier.${stand}.version`, { version })]),
  ].join(' ')
