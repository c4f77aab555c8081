import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog } from '../design/Dialog.tsx';
import { Steps } from '../design/Steps.tsx';
import './keys.css';

/** A dialog in steps. What it showed is forgotten when it closes. */
export function PaperDialog({
  title,
  steps,
  current,
  onClose,
  children,
}: {
  readonly title: string;
  readonly steps: readonly string[];
  /** Counts from 0. */
  readonly current: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Dialog isOpen title={title} size="wide" onClose={onClose}>
      <Steps steps={steps} current={current} />
      {children}
    </Dialog>
  );
}

/** The heading of a step. Takes focus when the step opens, so that it is read from its beginning. */
export function StepHeading({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} tabIndex={-1} className="paper-heading">
      {children}
    </h3>
  );
}
