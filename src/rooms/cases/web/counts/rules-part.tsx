import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { measuresOf, OFFENCES } from '../../contract/counts/measures.ts'

/** What is counted, each in a sentence with its rule and its limits: the same that is published with the numbers. */
export const RulesPart = () => {
  const t = useT()
  return (
    <Disclosure level={2} title={t('cases.counts.rules')}>
      <div className="counts-section">
        <p>{t('cases.counts.rules-text')}</p>
        <p>{t('cases.counts.once')}</p>
        <p>{t('cases.counts.days')}</p>
        {OFFENCES.map((offence) => (
          <div key={offence} className="counts-section">
            <h3>{t('cases.counts.offence', { offence })}</h3>
            <dl className="counts-rules">
              {measuresOf(offence).map((measure) => (
                <div key={measure}>
                  <dt>{t('cases.counts.measure', { measure })}</dt>
                  <dd>{t('cases.counts.rule', { measure, offence })}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </Disclosure>
  )
}
