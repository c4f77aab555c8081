import type { ClaimView } from '../../api/contract/damage.ts';
import { useCaseWords } from './use-case-words.ts';

/** The lines of a claim, what came in, and what each adds up to. */
export function ClaimAmounts({ claim }: { readonly claim: ClaimView }) {
  const { t, label, dates, euros } = useCaseWords();
  const { lines, payments, totals } = claim;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('case.damageKind')}</th>
          <th scope="col">{t('case.date')}</th>
          <th scope="col" className="case-amount">
            {t('case.damageAmount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, kind, on, cents }) => (
          <tr key={id}>
            <th scope="row">{label('damage_kind', kind)}</th>
            <td>{dates.short(on)}</td>
            <td className="case-amount">{euros(cents)}</td>
          </tr>
        ))}
        <tr className="case-sum">
          <th scope="row" colSpan={2}>
            {t('case.damageSum')}
          </th>
          <td className="case-amount">{euros(totals.claimed)}</td>
        </tr>
        {payments.map(({ id, kind, on, cents }) => (
          <tr key={id}>
            <th scope="row">{label('payment_kind', kind)}</th>
            <td>{dates.short(on)}</td>
            <td className="case-amount">{euros(cents)}</td>
          </tr>
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
  );
}
