import { MarkedText } from '../told/MarkedText.tsx';

/** Text of the counsellor exactly as typed: lines kept, right-to-left text in its own direction. */
export function Literal({ text }: { readonly text: string }) {
  return (
    <p className="case-literal" dir="auto">
      <MarkedText text={text} />
    </p>
  );
}
