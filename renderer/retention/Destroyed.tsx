import type { Output } from '../../api/contract/index.ts';
import { useDates } from '../dates.ts';
import { Card } from '../design/Card.tsx';
import { useText } from '../locales/index.tsx';
import { useRuleWords } from './part.ts';

/** The certificates: what was destroyed, by which rule, and when. */
export function Destroyed({ total, newest }: Output<'retention.list'>['destroyed']) {
  const t = useText();
  const dates = useDates();
  const words = useRuleWords();
  if (total === 0) return null;
  return (
    <Card title={t('retention.destroyed')} about={t('retention.destroyedAbout', { total })}>
      <table className="plain-table">
        <caption className="visually-hidden">{t('retention.destroyed')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('retention.on')}</th>
            <th scope="col">{t('retention.case')}</th>
            <th scope="col">{t('retention.part')}</th>
          </tr>
        </thead>
        <tbody>
          {newest.map(({ caseId, number, rule, on }) => (
            <tr key={`${caseId} ${rule}`}>
              <td>{dates.long(on)}</td>
              <td>{number}</td>
              <td>{words(rule)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {newest.length < total && (
        <p className="small subtle">{t('retention.newest', { shown: newest.length })}</p>
      )}
    </Card>
  );
}
