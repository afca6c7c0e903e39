import { Fragment } from 'react'

const inFours = (key: string): readonly string[] => key.match(/.{1,4}/g) ?? []

/**
 * A long key to be typed by hand: in fours for the eye, as single characters in fours for the ear. The gaps are no characters, so that it is
 * copied without blanks.
 */
export const SecretKey = ({ secret }: { secret: string }) => (
  <>
    <span className="unseen sign-in-spelt">
      {inFours(secret)
        .map((four) => [...four].join(' '))
        .join(', ')}
    </span>
    <code className="sign-in-secret" aria-hidden="true">
      {inFours(secret).map((four, at) => (
        // The same four may come twice.
        <Fragment key={at}>
          {at > 0 && <wbr />}
          <span className="sign-in-four">{four}</span>
        </Fragment>
      ))}
    </code>
  </>
)
