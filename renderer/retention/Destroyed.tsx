import { FileText } from 'lucide-react';
import type { Output } from '../../api/contract/index.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { useAsked } from '../forms/kept.ts';
import { useText } from '../locales/index.tsx';
import { CertificateDialog } from './CertificateDialog.tsx';
import { certificateForm, useRuleWords } from './part.ts';

/** The certificates: what was destroyed, by which rule, and when. */
export function Destroyed({ total, newest }: Output<'retention.list'>['destroyed']) {
  const t = useText();
  const dates = useDates();
  const words = useRuleWords();
  const [asked, ask] = useAsked(
    newest,
    (all, isBack) => all.find((one) => isBack(certificateForm(one))) ?? null,
  );
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
            <th scope="col">{t('retention.certificate')}</th>
          </tr>
        </thead>
        <tbody>
          {newest.map((gone) => {
            const { number, rule, on } = gone;
            const part = words(rule);
            return (
              <tr key={certificateForm(gone)}>
                <td>{dates.long(on)}</td>
                <td>{number}</td>
                <td>{part}</td>
                <td>
                  <Button
                    size="small"
                    icon={FileText}
                    aria-label={t('retention.certificateOf', { part, number })}
                    onPress={() => ask(gone)}
                  >
                    {t('retention.certificateOpen')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {newest.length < total && (
        <p className="small subtle">{t('retention.newest', { shown: newest.length })}</p>
      )}
      {asked && <CertificateDialog gone={asked} onClose={() => ask(null)} />}
    </Card>
  );
}
