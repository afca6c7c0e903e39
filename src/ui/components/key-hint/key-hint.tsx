import './key-hint.css'

export type KeyHint = { keys: readonly string[]; does: string }

/** Keys of a screen and what they do. Devices without a keyboard do not show them. */
export const KeyHints = ({ hints }: { hints: readonly KeyHint[] }) => (
  <dl className="keys">
    {hints.map(({ keys, does }) => (
      <div key={does} className="key-hint">
        <dt>
          {keys.map((key) => (
            <kbd key={key} className="key">
              {key}
            </kbd>
          ))}
        </dt>
        <dd>{does}</dd>
      </div>
    ))}
  </dl>
)
