import { useLocale, useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { Service } from '../../contract/protection/service.ts'
import { isStale } from '../../domain/protection/overdue.ts'
import { writtenDate } from '../../domain/written-date.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { type Fact, Facts } from '../case/facts.tsx'
import { serviceFields } from './service-fields.ts'
import { ThingsPart } from './things-part.tsx'

const SHOWN = ['area', 'languages', 'ages', 'sexes', 'hours', 'phone', 'address'] as const

const ServiceLine = ({ service, today }: { service: Service; today: string }) => {
  const t = useT()
  const locale = useLocale()
  const { name, kind, state, confirmed } = service
  const on = writtenDate(locale, confirmed)
  const stale = isStale(confirmed, today)
  const facts: readonly Fact[] = [
    ...SHOWN.map((one): Fact => [t(`cases.service.${one}`), service[one]]),
    [
      t('cases.service.confirmed'),
      stale ? (
        <Status key="on" stand="caution">
          {t('cases.service.stale', { on })}
        </Status>
      ) : (
        on
      ),
    ],
  ]
  return (
    <>
      <p>
        <strong>{name}</strong> · {t('cases.need.of', { need: kind })} · {t('law.system', { system: state })}
      </p>
      <Facts facts={facts} />
    </>
  )
}

/** Services to which somebody may be referred, as whoever protects in this case wrote them down: none comes with the software. */
export const ServicesPart = ({ today, ...at }: CasePartProps & { readonly today: string }) => {
  const t = useT()
  const { service } = at.one.protection
  return (
    <Disclosure level={2} title={t('cases.service.title', { n: new Set(service.map(({ id }) => id)).size })}>
      <div className="protect-part">
        <p>{t('cases.service.text')}</p>
        <ThingsPart
          {...at}
          kind="service"
          level={2}
          things={service}
          fields={serviceFields(t)}
          fixed={{}}
          starts={{ confirmed: today }}
          show={({ content }) => <ServiceLine service={content} today={today} />}
        />
      </div>
    </Disclosure>
  )
}
