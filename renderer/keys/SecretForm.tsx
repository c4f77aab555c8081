import type { FormEvent, KeyboardEvent, ReactNode } from 'react';

/**
 * A form of which nothing is kept: `Ctrl+Enter` submits, also from a field of several lines.
 * `autoComplete` off keeps the browser from remembering fields on disk to restore them after a crash.
 */
export function SecretForm({
  label,
  onSubmit,
  children,
}: {
  readonly label: string;
  readonly onSubmit: () => Promise<void> | void;
  readonly children: ReactNode;
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSubmit();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void onSubmit();
  };
  return (
    <form
      className="stack"
      aria-label={label}
      onSubmit={submit}
      onKeyDownCapture={onKeyDown}
      autoComplete="off"
      noValidate
    >
      {children}
    </form>
  );
}
