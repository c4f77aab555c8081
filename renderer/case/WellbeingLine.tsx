import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { CaseView } from '../../api/contract/cases.ts';
import { Disclosure } from '../design/Disclosure.tsx';
import { useCaseWords } from './use-case-words.ts';

interface Grade {
  readonly id: string;
  readonly on: string;
  readonly wellbeing: number;
}

const width = 420;
const height = 132;
const top = 22;
const bottom = 24;
const side = 28;

function gradesOf(contacts: CaseView['contacts']): Grade[] {
  return contacts.flatMap(({ id, on, wellbeing }) =>
    wellbeing === null ? [] : { id, on, wellbeing },
  );
}

/** How the reporter felt from contact to contact, from two on; the same numbers in a table. */
export function WellbeingLine({ contacts }: { readonly contacts: CaseView['contacts'] }) {
  const { t, dates } = useCaseWords();
  const grades = gradesOf(contacts);
  const first = grades[0];
  const last = grades.at(-1);
  if (first === undefined || last === undefined || first === last) return null;

  // One step a contact: the first two are a few days apart, the last two months.
  const across = scalePoint(
    grades.map(({ id }) => id),
    [side, width - side],
  );
  const up = scaleLinear([0, 10], [height - bottom, top]);
  const x = ({ id }: Grade) => across(id) ?? side;
  const y = ({ wellbeing }: Grade) => up(wellbeing);
  const inWords = grades.map(({ on, wellbeing }) => `${dates.short(on)}: ${wellbeing}`).join(', ');
  const path = line<Grade>().x(x).y(y)(grades) ?? '';
  return (
    <figure className="stack-small wellbeing">
      <figcaption>
        {t('case.wellbeingCaption', { first: first.wellbeing, last: last.wellbeing })}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={inWords}>
        {[0, 5, 10].map((grade) => (
          <g key={grade}>
            <line
              className="wellbeing-grid"
              x1={side}
              x2={width - side}
              y1={up(grade)}
              y2={up(grade)}
            />
            <text className="wellbeing-axis" x={side - 8} y={up(grade) + 4} textAnchor="end">
              {grade}
            </text>
          </g>
        ))}
        <path className="wellbeing-path" d={path} />
        {grades.map((grade) => (
          <g key={grade.id}>
            <circle className="wellbeing-dot" cx={x(grade)} cy={y(grade)} r={4.5} />
            <text className="wellbeing-grade-label" x={x(grade)} y={y(grade) - 10}>
              {grade.wellbeing}
            </text>
          </g>
        ))}
        <text className="wellbeing-axis" x={side} y={height - 4}>
          {dates.short(first.on)}
        </text>
        <text className="wellbeing-axis" x={width - side} y={height - 4} textAnchor="end">
          {dates.short(last.on)}
        </text>
      </svg>
      <Disclosure title={t('case.asTable')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('case.date')}</th>
              <th scope="col">{t('case.wellbeing')}</th>
            </tr>
          </thead>
          <tbody>
            {grades.map(({ id, on, wellbeing }) => (
              <tr key={id}>
                <th scope="row">{dates.long(on)}</th>
                <td>{wellbeing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </figure>
  );
}
