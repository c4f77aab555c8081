import type { Output } from '../../api/contract/index.ts';
import { dotPlot } from '../../figures/dots.ts';
import { Picture } from '../charts/Picture.tsx';
import type { Preview } from '../charts/protected.ts';
import { type MessageKey, useText } from '../locales/index.tsx';
import { type Compared, compared } from './figures.ts';

type Benchmarks = Output<'benchmarks.get'>;

const words: Readonly<Record<Compared['kind'], { readonly label: MessageKey; why: MessageKey }>> = {
  people: { label: 'benchmarks.people', why: 'benchmarks.peopleWhy' },
  verbal: { label: 'benchmarks.verbal', why: 'benchmarks.verbalWhy' },
};

/** What can be said of the year beside what research found elsewhere, and why the two do not compare. */
export function Comparison({
  preview,
  found,
}: {
  readonly preview: Preview;
  readonly found: Benchmarks;
}) {
  const t = useText();
  const rows = compared(preview, found.figures).map(({ kind, elsewhere, here }) => ({
    kind,
    label: t(words[kind].label),
    why: t(words[kind].why),
    elsewhere: {
      value: elsewhere.value,
      words: t('benchmarks.elsewhere', { ...elsewhere, year: elsewhere.year.replace('/', '–') }),
    },
    here: here && { ...here, words: t('benchmarks.here', { ...here }) },
  }));
  if (rows.length === 0) return null;
  return (
    <Picture
      name={t('benchmarks.beside')}
      says={rows
        .map(({ label, elsewhere, here }) =>
          t('benchmarks.says', {
            label,
            elsewhere: elsewhere.words,
            here: here?.words ?? t('benchmarks.hereUnknown'),
          }),
        )
        .join(' ')}
      draw={(frame) => dotPlot(rows, frame)}
      note={
        <ul className="stack-small">
          {rows.map(({ kind, label, why }) => (
            <li key={kind}>{t('benchmarks.notComparable', { label, why })}</li>
          ))}
        </ul>
      }
    >
      <table className="numbers">
        <caption className="visually-hidden">{t('benchmarks.beside')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('benchmarks.what')}</th>
            <th scope="col">{t('benchmarks.elsewhereHead')}</th>
            <th scope="col">{t('benchmarks.hereHead')}</th>
            <th scope="col">{t('benchmarks.whyHead')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, label, elsewhere, here, why }) => (
            <tr key={kind}>
              <th scope="row">{label}</th>
              <td>{elsewhere.words}</td>
              <td>{here?.words ?? t('benchmarks.hereUnknown')}</td>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Picture>
  );
}
