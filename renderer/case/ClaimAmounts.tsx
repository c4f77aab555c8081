import type { ReactNode } from 'react';
import type { ClaimView } from '../../api/contract/damage.ts';
import { Disclosure } from '../design/Disclosure.tsx';
import type { ClaimAmount } from './case-room.ts';
import { useCaseWords } from './use-case-words.ts';

/** The lines of a claim, what came in, what each adds up to, and what was put right. */
export function ClaimAmounts({
  claim,
  actions,
}: {
  readonly claim: ClaimView;
  /** What can be done with an amount; nothing when left out. */
  readonly actions?: (amount: ClaimAmount) => ReactNode;
}) {
  const { t, euros } = useCaseWords();
  const { lines, payments, totals } = claim;
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('case.damageKind')}</th>
            <th scope="col">{t('case.date')}</th>
            <th scope="col" className="case-amount">
              {t('case.damageAmount')}
            </th>
            {actions && (
              <td className="case-amount-actions">
                <span className="visually-hidden">{t('reaction.amountActions')}</span>
              </td>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <AmountRow key={line.id} amount={{ ...line, list: 'line' }} actions={actions} />
          ))}
          <tr className="case-sum">
            <th scope="row" colSpan={2}>
              {t('case.damageSum')}
            </th>
            <td className="case-amount">{euros(totals.claimed)}</td>
            {actions && <td />}
          </tr>
          {payments.map((paid) => (
            <AmountRow key={paid.id} amount={{ ...paid, list: 'payment' }} actions={actions} />
          ))}
        </tbody>
        {payments.length > 0 && (
          <tfoot>
            {totals.advanced > 0 && (
              <tr>
                <th scope="row" colSpan={2}>
                  {t('reaction.advanced')}
                </th>
                <td className="case-amount">{euros(totals.advanced)}</td>
              </tr>
            )}
            <tr>
              <th scope="row" colSpan={2}>
                {t('reaction.received')}
              </th>
              <td className="case-amount">{euros(totals.received)}</td>
            </tr>
          </tfoot>
        )}
      </table>
      <Corrections claim={claim} />
    </>
  );
}

function AmountRow({
  amount,
  actions,
}: {
  readonly amount: ClaimAmount;
  readonly actions: ((amount: ClaimAmount) => ReactNode) | undefined;
}) {
  const { label, dates, euros } = useCaseWords();
  const { list, kind, on, cents } = amount;
  return (
    <tr>
      <th scope="row">{label(list === 'line' ? 'damage_kind' : 'payment_kind', kind)}</th>
      <td>{dates.short(on)}</td>
      <td className="case-amount">{euros(cents)}</td>
      {actions && <td className="case-amount-actions">{actions(amount)}</td>}
    </tr>
  );
}

/** What stood there before it was put right. */
function Corrections({ claim: { corrections } }: { readonly claim: ClaimView }) {
  const { t, label, dates, euros } = useCaseWords();
  if (corrections.length === 0) return null;
  return (
    <Disclosure title={t('reaction.corrections', { number: corrections.length })}>
      <ul>
        {corrections.map(({ id, recordedAt, list, former, now }) => {
          const names = list === 'line' ? 'damage_kind' : 'payment_kind';
          const say = ({ kind, cents, on }: typeof former) =>
            `${label(names, kind)}, ${dates.short(on)}, ${euros(cents)}`;
          const values = { when: dates.moment(recordedAt), former: say(former) };
          return (
            <li key={id}>
              {now === null
                ? t('reaction.takenOut', values)
                : t('reaction.putRight', { ...values, now: say(now) })}
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
