import { type ComponentProps, Suspense } from 'react';
import { later } from '../later.ts';

const Problem = later(async () => ({ default: (await import('./problem.tsx')).Problem }));

/**
 * What went wrong where no vault is open yet. The sentences of all errors come when there is one to tell, and
 * nothing else on the screen waits for them.
 */
export function ProblemLater(props: ComponentProps<typeof Problem>) {
  return (
    <Suspense>
      <Problem {...props} />
    </Suspense>
  );
}
