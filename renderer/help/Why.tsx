import type { ReactNode } from 'react';
import { retentionRules } from '../../domain/retention/index.ts';
import { Explain } from '../design/Explain.tsx';
import { useText } from '../locales/index.tsx';

/** Why a date is what it is, beside the date. */
export function Why({
  of,
  children,
}: {
  /** What the date is of, so that the buttons of a list can be told apart. */
  readonly of: string;
  readonly children: ReactNode;
}) {
  const t = useText();
  return (
    <Explain label={t('help.whyOf', { of })} title={t('help.why')}>
      <p>{children}</p>
    </Explain>
  );
}

type RetentionRule = keyof typeof retentionRules;
const isRule = (rule: string): rule is RetentionRule => Object.hasOwn(retentionRules, rule);

/** Why a part of a case is to be destroyed on its day. */
export function WhyDestroyed({ rule, of }: { readonly rule: string; readonly of: string }) {
  const t = useText();
  if (!isRule(rule)) return null;
  return (
    <Why of={of}>
      {t(`terms.base_${retentionRules[rule].base}`)} {t('help.whyDestroyed')}
    </Why>
  );
}
