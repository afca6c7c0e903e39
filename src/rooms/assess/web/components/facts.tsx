import type { ReactNode } from 'react'

/** A name with what is known under it; null where nothing is, which is not printed and is not 0. */
export type Fact = readonly [name: string, value: ReactNode]

/** Facts of a record, one beside the other. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="record-facts">
    {facts.map(
      ([name, value]) =>
        value !== null &&
        value !== '' && (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
    )}
  </dl>
)
