/** The heading of a step. Can take focus, so that a new step is read from its beginning. */
export function StepTitle({ title, about }: { readonly title: string; readonly about?: string }) {
  return (
    <header className="stack-small">
      <h2 tabIndex={-1}>{title}</h2>
      {about && <p className="subtle prose">{about}</p>}
    </header>
  );
}
