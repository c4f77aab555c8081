import { CircleAlert, CircleCheck } from 'lucide-react';
import type { Output } from '../../api/contract/index.ts';
import { useDebounced } from '../debounced.ts';
import { type MessageKey, useText } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';

type Judgement = Output<'passphrase.judge'>;

/** From 0, guessed at once, to 4, good enough for a vault. */
const strengths: readonly MessageKey[] = [
  'unlock.strength0',
  'unlock.strength1',
  'unlock.strength2',
  'unlock.strength3',
  'unlock.strength4',
];

/** What the estimator found, in words; its other codes say nothing that helps. */
const warnings: Readonly<Record<string, MessageKey>> = {
  straightRow: 'unlock.warnKeys',
  keyPattern: 'unlock.warnKeys',
  simpleRepeat: 'unlock.warnRepeat',
  extendedRepeat: 'unlock.warnRepeat',
  sequences: 'unlock.warnSequence',
  recentYears: 'unlock.warnDate',
  dates: 'unlock.warnDate',
  topTen: 'unlock.warnCommon',
  topHundred: 'unlock.warnCommon',
  common: 'unlock.warnCommon',
  similarToCommon: 'unlock.warnCommon',
  wordByItself: 'unlock.warnOneWord',
  namesByThemselves: 'unlock.warnName',
  commonNames: 'unlock.warnName',
};

/** How hard the passphrase is to guess, as the vault will judge it when made, while it is typed. */
export function StrengthMeter({
  passphrase,
  municipality,
}: {
  readonly passphrase: string;
  /** The name of the municipality of the vault; a locked vault does not tell it. */
  readonly municipality?: string;
}) {
  const typed = useDebounced(passphrase, 250);
  const judged = useCommand(
    'passphrase.judge',
    { passphrase: typed.slice(0, 1000), ...(municipality === undefined ? {} : { municipality }) },
    { enabled: typed !== '', keepPrevious: true, forget: true },
  );
  return <Meter judgement={typed === '' ? null : (judged.data ?? null)} />;
}

function Meter({ judgement }: { readonly judgement: Judgement | null }) {
  const t = useText();
  const score = judgement?.score ?? 0;
  const words = t(judgement ? (strengths[score] ?? 'unlock.strength0') : 'unlock.strengthNone');
  return (
    <div className="strength">
      {/* biome-ignore lint/a11y/useSemanticElements: the browser's own meter cannot be styled under forced colours */}
      <div
        className="strength-bars"
        role="meter"
        aria-label={t('unlock.strength')}
        aria-valuemin={0}
        aria-valuemax={4}
        aria-valuenow={score}
        aria-valuetext={words}
        data-score={score}
      >
        {strengths.slice(1).map((step, index) => (
          <span
            key={step}
            className="strength-bar"
            {...(index < score ? { 'data-on': true } : {})}
          />
        ))}
      </div>
      <div role="status">{judgement ? <Verdict judgement={judgement} words={words} /> : words}</div>
    </div>
  );
}

function Verdict({ judgement, words }: { readonly judgement: Judgement; readonly words: string }) {
  const t = useText();
  const { acceptable, warning } = judgement;
  const Icon = acceptable ? CircleCheck : CircleAlert;
  const advice = warnings[warning ?? ''] ?? 'unlock.strengthAdvice';
  return (
    <>
      <p className="strength-words" data-acceptable={acceptable}>
        <Icon aria-hidden size={18} />
        {words}
      </p>
      <p className="small subtle">{t(acceptable ? 'unlock.strengthEnough' : advice)}</p>
    </>
  );
}
