import './keys.css';

/** Words to be written on paper: numbered, in large type. They are Dutch in every language. */
export function PaperWords({ words }: { readonly words: readonly string[] }) {
  return (
    <ol className="paper-words" lang="nl">
      {words.map((word, index) => (
        <li key={word} className="paper-word">
          <span className="paper-number">{index + 1}.</span>
          {word}
        </li>
      ))}
    </ol>
  );
}
