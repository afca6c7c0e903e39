import { Link } from 'react-aria-components/Link'
import { printDate } from '#documents/dates.ts'
import { paths as meetingPaths } from '#decide/paths.ts'
import { countryName } from '#kernel/i18n/country-name.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { syllabusPaths } from '../../contract/syllabus-paths.ts'
import { calledPlace } from '../../domain/syllabus/places.ts'
import type { Shown } from './shown.ts'

/** The conditions of the last vote, and how each stands for this version; where it changes more than they name, that is said by name. */
export const ConditionsPart = ({ shown }: { shown: Shown }) => {
  const t = useT()
  const say = useSay()
  const { code: programme } = useProgramme()
  const { conditions, wider, beyond, sha256, parent, syllabus } = shown
  if (!conditions || (conditions.voted !== sha256 && conditions.voted !== parent)) return null
  const isSuccessor = conditions.voted !== sha256
  return (
    <section aria-labelledby="conditions">
      <h2 id="conditions">{t('train.conditions.title')}</h2>
      <p>{t(isSuccessor ? 'train.conditions.of-parent' : 'train.conditions.of-this')}</p>
      <ol className="syllabus-list">
        {conditions.all.map(({ number, textEs, textEn, target, owner, due, state }) => (
          <li key={number} value={number}>
            {t('train.approval.condition', {
              text: say({ es: textEs, en: textEn }),
              target: say(calledPlace(syllabus, target)),
              owner: countryName(t.lang, owner),
            })}{' '}
            <span className="syllabus-soft">
              {t('train.conditions.stands', { state: isSuccessor ? state : 'open', due: printDate(due, t.lang) })}
            </span>
          </li>
        ))}
      </ol>
      {isSuccessor && (
        <p>{wider.length === 0 ? t('train.conditions.within') : t('train.conditions.wider', { places: wider.join(', ') })}</p>
      )}
      {isSuccessor && beyond.length > 0 && (
        <ul>
          {beyond.map(({ place, holds, expected }) => (
            <li key={place}>{t('train.wider.field', { place, holds, expected })}</li>
          ))}
        </ul>
      )}
      {isSuccessor && (
        <p>
          <Link href={syllabusPaths.difference({ programme, version: sha256 }, { from: conditions.voted })}>
            {t('train.conditions.difference')}
          </Link>
        </p>
      )}
      {conditions.open && wider.length === 0 && (
        <p>
          <Link href={meetingPaths.meeting({ programme, meeting: conditions.meeting }, isSuccessor ? { successor: sha256 } : {})}>
            {t(isSuccessor ? 'train.conditions.answer' : 'train.conditions.meeting')}
          </Link>
        </p>
      )}
    </section>
  )
}
