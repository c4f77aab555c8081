import { useLabel } from '../codes.ts';
import { type Translate, useLanguage, useText } from '../locales/index.tsx';
import type { Figure } from './figures.ts';
import '../charts/charts.css';

/** National figures, the newest first, each with where it comes from. */
export function FiguresTable({ figures }: { readonly figures: readonly Figure[] }) {
  const t = useText();
  const label = useLabel();
  const language = useLanguage();
  return (
    <table className="numbers">
      <caption className="visually-hidden">{t('benchmarks.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('benchmarks.what')}</th>
          <th scope="col">{t('benchmarks.who')}</th>
          <th scope="col" className="numbers-absent">
            {t('benchmarks.year')}
          </th>
          <th scope="col">{t('benchmarks.value')}</th>
          <th scope="col">{t('benchmarks.source')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((one) => (
          <tr key={`${one.indicator} ${one.population} ${one.year}`}>
            <th scope="row">{label('benchmark_indicator', one.indicator)}</th>
            <td>{label('benchmark_population', one.population)}</td>
            <td className="numbers-absent">{one.year.replace('/', '–')}</td>
            <td>{valueText(one, t, one.note[language])}</td>
            <td>
              {one.source}
              {one.basis !== 'seen' && (
                <span className="small subtle"> ({t(`benchmarks.basis_${one.basis}`)})</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a figure says: a share, words, or both. */
function valueText({ value }: Figure, t: Translate, note: string): string {
  if (value === null) return note === '' ? t('benchmarks.unknown') : note;
  const share = t('benchmarks.percent', { value });
  return note === '' ? share : t('benchmarks.withNote', { share, note });
}
