import './colleagues.css';

/** Eight words that two people read to each other, numbered. They are Dutch in every language. */
export function Fingerprint({
  words,
  label,
}: {
  readonly words: readonly string[];
  readonly label: string;
}) {
  return (
    <ol className="fingerprint" lang="nl" aria-label={label}>
      {words.map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: words that never move, of which two may be the same
        <li key={index}>
          <span className="fingerprint-number">{index + 1}.</span>
          {word}
        </li>
      ))}
    </ol>
  );
}
