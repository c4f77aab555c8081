import { CircleStop, Mail, Pencil } from 'lucide-react';
import type { MeasureView } from '../../api/contract/measures.ts';
import { isTowardsPerson } from '../../domain/reaction/before-measure.ts';
import { dateOf, daysBetween } from '../../domain/time.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { type Definition, DefinitionList } from '../design/DefinitionList.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { goesOn, useCase } from './case-room.ts';
import { KeptLetters } from './KeptLetters.tsx';
import { Literal } from './Literal.tsx';
import { type CaseWords, useCaseWords } from './use-case-words.ts';

/** One measure: what it is and until when, what can be done with it, and everything else folded. */
export function MeasureCard({ measure }: { readonly measure: MeasureView }) {
  const words = useCaseWords();
  const { t, label, dates } = words;
  const { view, isOpen, ask } = useCase();
  const { today } = view;
  const isMine = view.hands.kind === 'own';
  const canChange = isOpen || goesOn(measure, view);
  // Of a closed case one letter still goes out: that the measure ends.
  const canWrite = isOpen || (isMine && measure.endsOn !== null);
  const { kind, decidedOn, endsOn, ended, places, letter, letterSentOn, feedbackOn } = measure;
  const name = label('perp_measure', kind);
  const facts = factsOf(measure, words);
  return (
    <li className="case-entry">
      <div className="case-entry-head">
        <div className="stack-small">
          <h3 className="case-task-title">{name}</h3>
          <p className="subtle">{t('case.decided', { when: dates.relative(decidedOn, today) })}</p>
          {endsOn !== null && <p>{endWords(measure, today, words)}</p>}
          {places !== '' && <Literal text={places} />}
          <p className="row">
            {letter && (
              <Badge tone={letterSentOn === null ? 'warning' : 'positive'}>
                {letterSentOn === null
                  ? t('reaction.letterToSend')
                  : t('reaction.letterSent', { day: dates.short(letterSentOn) })}
              </Badge>
            )}
            <Badge tone={feedbackOn === null ? 'warning' : 'positive'}>
              {t(feedbackOn === null ? 'reaction.notTold' : 'reaction.told')}
            </Badge>
          </p>
        </div>
        {(canWrite || canChange) && (
          <div className="row">
            {canWrite && (
              <Button
                icon={Mail}
                size="small"
                aria-label={`${t('reaction.letter')}: ${name}`}
                onPress={() => ask({ kind: 'letter', measure })}
              >
                {t('reaction.letter')}
              </Button>
            )}
            {canChange && (
              <Button
                icon={Pencil}
                size="small"
                aria-label={`${t('reaction.change')}: ${name}`}
                onPress={() => ask({ kind: 'changeMeasure', measure })}
              >
                {t('reaction.change')}
              </Button>
            )}
            {canChange && !ended && (
              <Button
                icon={CircleStop}
                size="small"
                kind="quiet"
                aria-label={`${t('reaction.end')}: ${name}`}
                onPress={() => ask({ kind: 'endMeasure', measure })}
              >
                {t('reaction.end')}
              </Button>
            )}
          </div>
        )}
      </div>
      <KeptLetters measure={measure} />
      {(facts.length > 0 || measure.history.length > 1) && (
        <Disclosure title={t('reaction.allOfIt')} level={4}>
          <DefinitionList facts={facts} />
          <History measure={measure} />
        </Disclosure>
      )}
    </li>
  );
}

function History({ measure }: { readonly measure: MeasureView }) {
  const { t, dates } = useCaseWords();
  if (measure.history.length < 2) return null;
  return (
    <>
      <p className="case-small-title">{t('reaction.history')}</p>
      <ul>
        {measure.history.map(({ recordedAt, change, endsOn }) => (
          <li key={recordedAt}>
            {t(`reaction.history_${change}`, { day: dates.long(dateOf(recordedAt)) })}
            {endsOn !== null && `: ${t('case.untilDay', { day: dates.long(endsOn) })}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function endWords({ endsOn, ended }: MeasureView, today: string, { t, dates }: CaseWords) {
  if (endsOn === null) return '';
  if (ended) return t('reaction.endedEarly', { day: dates.long(endsOn) });
  return endsOn < today
    ? t('case.endedOn', { day: dates.long(endsOn) })
    : t('case.endsOn', { day: dates.long(endsOn), days: daysBetween(today, endsOn) });
}

/** What is known of the decision, in words; what is not known is left out. */
function factsOf(measure: MeasureView, { t, label, dates }: CaseWords): readonly Definition[] {
  const { startsOn, decidedBy, legalGround, heard, objection, proportionality } = measure;
  const facts: readonly (Definition | null)[] = [
    startsOn === null ? null : { term: t('reaction.startsOn'), value: dates.long(startsOn) },
    decidedBy === null ? null : { term: t('reaction.decidedBy'), value: label('role', decidedBy) },
    legalGround === null
      ? null
      : { term: t('reaction.legalGround'), value: label('legal_ground', legalGround) },
    heard === null ? null : { term: t('reaction.heard'), value: label('heard', heard) },
    objection === null
      ? null
      : {
          term: t('reaction.objection'),
          value: t(objection ? 'case.answer_yes' : 'case.answer_no'),
        },
    proportionality === '' && !isTowardsPerson(measure.kind)
      ? null
      : {
          term: t('reaction.proportionality'),
          value:
            proportionality === '' ? (
              t('reaction.proportionalityNone')
            ) : (
              <Literal text={proportionality} />
            ),
        },
    ...(['informedOn', 'feedbackOn', 'reviewOn'] as const).map((name) => {
      const day = measure[name];
      return day === null ? null : { term: t(`reaction.${name}`), value: dates.long(day) };
    }),
  ];
  return facts.filter((fact) => fact !== null);
}
