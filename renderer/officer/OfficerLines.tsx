import { useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { type AuditKind, auditKinds, isAuditAction } from '../../domain/audit-kinds.ts';
import { dateSchema } from '../../domain/time.ts';
import { useDates } from '../dates.ts';
import { DateField } from '../design/DateField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { useText } from '../locales/index.tsx';
import { pageLines, Turning } from '../log/Turning.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';

type Line = Output<'officer.readLog'>['lines'][number];

const everything = 'all';

/** A day that was typed whole, or none. */
const dayOf = (typed: string) => (dateSchema.safeParse(typed).success ? typed : null);

/** The lines of the log that the officer opened, by kind and by day, page by page. */
export function OfficerLines() {
  const t = useText();
  const [kind, setKind] = useState<AuditKind | null>(null);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [offset, setOffset] = useState(0);
  /** Another choice begins at the newest line again. */
  const anew =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setOffset(0);
    };
  const page = useCommand(
    'officer.readLog',
    { offset, limit: pageLines, kind, from: dayOf(from), until: dayOf(until) },
    { keepPrevious: true, forget: true },
  );
  return (
    <section className="stack" aria-labelledby="officer-lines">
      <h2 id="officer-lines">{t('officer.lines')}</h2>
      <div className="officer-filters">
        <SelectField
          name="kind"
          label={t('officer.filterKind')}
          options={[everything, ...auditKinds].map((code) => ({
            code,
            label: isKind(code) ? t(`officer.kind_${code}`) : t('officer.allKinds'),
          }))}
          value={kind ?? everything}
          onChange={anew((code: string) => setKind(isKind(code) ? code : null))}
        />
        <DateField name="from" label={t('officer.from')} value={from} onChange={anew(setFrom)} />
        <DateField
          name="until"
          label={t('officer.until')}
          value={until}
          onChange={anew(setUntil)}
        />
      </div>
      <p className="subtle small">{t('officer.objectAbout')}</p>
      {page.error && <Problem error={page.error} onRetry={() => page.refetch()} />}
      {page.data?.total === 0 && <p role="status">{t('officer.noLines')}</p>}
      {page.data && page.data.total > 0 && (
        <>
          <Lines lines={page.data.lines} />
          <Turning offset={offset} total={page.data.total} onTurn={setOffset} />
        </>
      )}
    </section>
  );
}

const isKind = (code: string): code is AuditKind => auditKinds.some((kind) => kind === code);

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const t = useText();
  const dates = useDates();
  return (
    <table className="plain-table">
      <caption className="visually-hidden">{t('officer.list')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('log.when')}</th>
          <th scope="col">{t('log.what')}</th>
          <th scope="col">{t('officer.object')}</th>
          <th scope="col" className="log-number">
            {t('log.line')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, at, action, times, objectId }) => (
          <tr key={line}>
            <td>{dates.moment(at)}</td>
            <td>
              {isAuditAction(action) ? t(`log.act_${action}`) : action}
              {times !== null && ` (${t('log.times', { times })})`}
            </td>
            <td className="officer-object">{times === null && objectId}</td>
            <td className="log-number">{line}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
