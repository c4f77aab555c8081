import type { Input } from '../../api/contract/index.ts';
import { usePeriodWords } from '../charts/period-words.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { useText } from '../locales/index.tsx';
import { type Answered, type Side, useSideWords } from './analysis-words.ts';

type Choice = Input<'statistics.analysis'>['where'][number];

/** What is asked: of which period, along which sides, and of which incidents. */
export interface AnalysisQuestion {
  readonly period: string;
  readonly rows: Side;
  readonly columns: Side | null;
  /** At most one choice per side. */
  readonly choices: Readonly<Partial<Record<Side, Choice>>>;
}

/** The sides that are asked about most; the others are folded away. */
const first: readonly Side[] = ['workProcess', 'severity', 'place', 'theme'];

/** Means that there is no choice. */
const none = 'none:';

/** Asks what the counsellor wants to see. */
export function AnalysisForm({
  year,
  question,
  answer,
  onChange,
}: {
  readonly year: number;
  readonly question: AnalysisQuestion;
  readonly answer: Answered;
  readonly onChange: (question: AnalysisQuestion) => void;
}) {
  const t = useText();
  const { titleOf } = useSideWords(answer.locations);
  const periodWords = usePeriodWords();
  const periods = [String(year), ...['Q1', 'Q2', 'Q3', 'Q4'].map((part) => `${year}-${part}`)];
  const sides = answer.sides.map(({ dimension }) => ({
    code: dimension,
    label: titleOf(dimension),
  }));
  const rest = answer.sides.map(({ dimension }) => dimension).filter((one) => !first.includes(one));
  const sideNamed = (code: string) => sides.find((side) => side.code === code)?.code ?? null;
  const filters = (of: readonly Side[]) => (
    <div className="analysis-fields">
      {of.map((side) => (
        <SideChoice
          key={side}
          side={side}
          answer={answer}
          chosen={question.choices[side]?.code ?? null}
          onChoose={(code) => onChange({ ...question, choices: withChoice(question, side, code) })}
        />
      ))}
    </div>
  );
  return (
    <Card title={t('analysis.question')}>
      <div className="stack-large">
        <div className="analysis-fields">
          <SelectField
            label={t('analysis.period')}
            value={question.period}
            onChange={(period) => onChange({ ...question, period })}
            options={periods.map((code) => ({ code, label: periodWords(code) }))}
          />
          <SelectField
            label={t('analysis.rows')}
            value={question.rows}
            onChange={(code) => onChange({ ...question, rows: sideNamed(code) ?? question.rows })}
            options={sides}
          />
          <SelectField
            label={t('analysis.columns')}
            value={question.columns ?? none}
            onChange={(code) => onChange({ ...question, columns: sideNamed(code) })}
            options={[{ code: none, label: t('analysis.noColumns') }, ...sides]}
          />
        </div>
        <fieldset className="analysis-only">
          <legend>{t('analysis.only')}</legend>
          {filters(first)}
        </fieldset>
        <Disclosure title={t('analysis.moreChoices')}>{filters(rest)}</Disclosure>
        {Object.keys(question.choices).length > 0 && (
          <div>
            <Button size="small" onPress={() => onChange({ ...question, choices: {} })}>
              {t('analysis.clear')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

function withChoice({ choices }: AnalysisQuestion, side: Side, code: string | null) {
  const { [side]: _, ...others } = choices;
  return code === null ? others : { ...others, [side]: { dimension: side, code } };
}

function SideChoice({
  side,
  answer,
  chosen,
  onChoose,
}: {
  readonly side: Side;
  readonly answer: Answered;
  readonly chosen: string | null;
  readonly onChoose: (code: string | null) => void;
}) {
  const t = useText();
  const { titleOf, labelOf } = useSideWords(answer.locations);
  const occurring = answer.sides.find(({ dimension }) => dimension === side)?.codes ?? [];
  // What was chosen in another period stays to be seen, and to be let go.
  const codes = chosen === null || occurring.includes(chosen) ? occurring : [...occurring, chosen];
  return (
    <SelectField
      label={titleOf(side)}
      value={chosen ?? none}
      onChange={(code) => onChoose(code === none ? null : code)}
      options={[
        { code: none, label: t('analysis.all') },
        ...codes.map((code) => ({ code, label: labelOf(side, code) })),
      ]}
    />
  );
}
