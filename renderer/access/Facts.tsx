import { type CodeListName, codeLists } from '../../domain/code-lists/index.ts';
import { factWords } from '../../domain/records/access-words.ts';
import { useEuros } from '../case/euros.ts';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { useLanguage, useText } from '../locales/index.tsx';
import type { Part } from './Parts.tsx';

type Fact = Part['facts'][number];

const isCodeList = (name: string): name is CodeListName => Object.hasOwn(codeLists, name);

/** What a part tells; what would be masked in the answer is black here. */
export function Facts({ part }: { readonly part: Part }) {
  const t = useText();
  const language = useLanguage();
  const say = useFactValue();
  const { facts, passages } = part;
  const { decision, hidden } = part.decided ?? part.proposed;
  const isMasked = (at: number) =>
    decision === 'refuse' || (decision === 'mask' && hidden.includes(at));
  return (
    <>
      {facts.length > 0 && (
        <p className="small">
          {facts.map((fact, at) => (
            <span key={`${fact.name} ${fact.value}`}>
              {at > 0 && ' · '}
              <span className="subtle">{factWords[fact.name][language]}: </span>
              {say(fact)}
            </span>
          ))}
        </p>
      )}
      {passages.length > 0 && (
        <p className="access-told" dir="auto">
          {passages.map(({ text }, at) =>
            isMasked(at) ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: passages are known by their place alone
              <span key={at} className="access-bar">
                <span className="visually-hidden">({t('access.masked')})</span>
              </span>
            ) : (
              text
            ),
          )}
        </p>
      )}
    </>
  );
}

/** Says the value of a fact: a day, an amount, a code in words, or what was typed. */
function useFactValue() {
  const label = useLabel();
  const dates = useDates();
  const euros = useEuros();
  const t = useText();
  return ({ form, value }: Fact): string => {
    if (form === 'date') return dates.short(value);
    if (form === 'cents') return euros(Number(value));
    if (form === 'yes') return t('access.yes');
    return isCodeList(form) ? label(form, value) : value;
  };
}
