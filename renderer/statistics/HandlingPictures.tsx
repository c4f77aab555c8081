import type { Output } from '../../api/contract/index.ts';
import { taskCatalogue } from '../../domain/deadlines/index.ts';
import { funnel } from '../../figures/funnel.ts';
import { partedBars } from '../../figures/shares.ts';
import { CountTable } from '../charts/CountTable.tsx';
import { Picture } from '../charts/Picture.tsx';
import { Card } from '../design/Card.tsx';
import { type MessageKey, useLanguage, useText } from '../locales/index.tsx';

type Handled = Output<'statistics.handling'>;

/** The steps of a case, in their order. */
const steps: readonly { readonly code: string; readonly label: MessageKey }[] = [
  { code: 'reported', label: 'analysis.stepReported' },
  { code: 'talked', label: 'analysis.stepTalked' },
  { code: 'acted', label: 'analysis.stepActed' },
  { code: 'cared', label: 'analysis.stepCared' },
  { code: 'closed', label: 'analysis.stepClosed' },
];

/** How many cases of a year came as far as each step. */
export function FunnelCard({ counted }: { readonly counted: Handled['steps'] }) {
  const t = useText();
  const numberOf = (code: string) => counted.find((step) => step.code === code)?.number ?? 0;
  const rows = steps.map(({ code, label }) => ({
    code,
    label: t(label),
    value: numberOf(code),
    words: t('statistics.number', { value: numberOf(code) }),
  }));
  const [reported, talked, closed] = ['reported', 'talked', 'closed'].map(numberOf);
  return (
    <Card title={t('analysis.funnel')}>
      <Picture
        name={t('analysis.funnelTable')}
        says={t('analysis.funnelSays', {
          reported: reported ?? 0,
          talked: talked ?? 0,
          closed: closed ?? 0,
        })}
        draw={(frame) => funnel(rows, frame)}
        note={t('analysis.funnelNote')}
      >
        <CountTable
          title={t('analysis.funnelTable')}
          heads={[t('analysis.funnelCases')]}
          rows={rows.map(({ code, label, value }) => ({ key: code, label, numbers: [value] }))}
        />
      </Picture>
    </Card>
  );
}

/** The contacts of aftercare and the talk that ends it, in their order. */
const contacts = ['T19', 'T20', 'T21', 'T22', 'T23', 'T25'] as const;

/** Whether the contacts of aftercare were on their days. */
export function AdherenceCard({ terms }: Pick<Handled, 'terms'>) {
  const t = useText();
  const language = useLanguage();
  const rows = contacts.flatMap((code) => {
    const term = terms.find((one) => one.code === code);
    if (term === undefined) return [];
    const { inTime, late } = term;
    const label = taskCatalogue[code].title[language];
    return [{ code, label, inTime, late, words: t('analysis.onTimeWords', { inTime, late }) }];
  });
  const inTime = rows.reduce((sum, row) => sum + row.inTime, 0);
  const all = rows.reduce((sum, row) => sum + row.inTime + row.late, 0);
  return (
    <Card title={t('analysis.adherence')}>
      {all === 0 ? (
        <p className="subtle">{t('analysis.adherenceNone')}</p>
      ) : (
        <Picture
          name={t('analysis.adherenceTable')}
          says={t('analysis.adherenceSays', { inTime, all })}
          draw={(frame) =>
            partedBars(
              rows,
              {
                inTime: t('analysis.inTime').toLowerCase(),
                late: t('analysis.late').toLowerCase(),
              },
              frame,
            )
          }
        >
          <CountTable
            title={t('analysis.adherenceTable')}
            heads={[t('analysis.inTime'), t('analysis.late')]}
            rows={rows.map(({ code, label, ...row }) => ({
              key: code,
              label,
              numbers: [row.inTime, row.late],
            }))}
          />
        </Picture>
      )}
    </Card>
  );
}
