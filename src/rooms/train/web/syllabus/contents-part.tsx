import { useSay, useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { allHours } from '../../domain/syllabus/taught-hours.ts'
import type { Shown } from './shown.ts'

type Module = Shown['syllabus']['modules'][number]

const ModulePart = ({ module, syllabus }: { module: Module; syllabus: Shown['syllabus'] }) => {
  const t = useT()
  const say = useSay()
  const { contact, selfStudy, practice } = module.hours
  return (
    <Disclosure
      level={3}
      title={t('train.contents.module', { code: module.code, title: say(module.title), hours: allHours(module.hours) })}
    >
      <p>{say(module.purpose).replaceAll('**', '')}</p>
      <p>{t('train.print.time-of', { contact, alone: selfStudy, practice })}</p>
      <ul>
        {module.outcomes.map((code) => {
          const outcome = syllabus.outcomes.find((one) => one.code === code)
          return (
            outcome && (
              <li key={code}>
                {t('train.contents.outcome', { code, text: say(outcome.text), bloom: t('train.bloom', { bloom: outcome.bloom }) })}
              </li>
            )
          )
        })}
      </ul>
    </Disclosure>
  )
}

/** What is taught: each module with its hours and its outcomes. */
export const ContentsPart = ({ syllabus }: { syllabus: Shown['syllabus'] }) => {
  const t = useT()
  return (
    <section aria-labelledby="contents">
      <h2 id="contents">{t('train.contents.title')}</h2>
      {syllabus.modules.map((module) => (
        <ModulePart key={module.code} module={module} syllabus={syllabus} />
      ))}
    </section>
  )
}
