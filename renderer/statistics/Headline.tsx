import { CalendarCheck, Hourglass, ImageDown, Lock, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useNumberWords } from '../charts/number-words.ts';
import { type Preview, totalOf } from '../charts/protected.ts';
import { useDates } from '../dates.ts';
import { Badge, type BadgeTone } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { useIsBack } from '../forms/kept.ts';
import { useLanguage, useText } from '../locales/index.tsx';
import { FiguresDialog, figuresForm } from '../release/FiguresDialog.tsx';
import './statistics.css';

/** The total of the year, what state the year is in, and what the numbers mean. */
export function Headline({ preview }: { readonly preview: Preview }) {
  const t = useText();
  const numberWords = useNumberWords();
  const value = totalOf(preview)?.value ?? null;
  const { period, threshold, base } = preview;
  return (
    <div className="headline">
      <Card>
        {value === null ? (
          <HiddenTotal preview={preview} />
        ) : (
          <p className="headline-total">
            <span className="headline-number">{numberWords(value, base)}</span>
            <span>{t('statistics.headline', { count: value, year: period })}</span>
          </p>
        )}
        <YearState preview={preview} />
        {preview.frozen !== null && !preview.blocked && <SavePictures period={period} />}
      </Card>
      <Card title={t('statistics.meaning')}>
        <ul className="meaning stack-small">
          <li>{t('statistics.meaningIncidents')}</li>
          {base === null ? (
            <>
              <li>{t('statistics.meaningThreshold', { threshold })}</li>
              <li>{t('statistics.meaningZero')}</li>
            </>
          ) : (
            <>
              <li>{t('statistics.meaningRounded', exampleOf(base))}</li>
              <li>{t('statistics.meaningRoundedZero', { most: base - 1 })}</li>
            </>
          )}
        </ul>
      </Card>
    </div>
  );
}

/** That there is no number, why, and where the counsellor herself finds it. */
function HiddenTotal({ preview }: { readonly preview: Preview }) {
  const t = useText();
  const language = useLanguage();
  const why = preview.blocked === null ? totalOf(preview)?.why[language] : undefined;
  return (
    <div className="stack-small">
      <p className="headline-hidden">{t('statistics.headlineHidden', { year: preview.period })}</p>
      <p>{why ? t('statistics.hiddenWhy', { why }) : t('statistics.hiddenBelow')}</p>
      <p className="subtle">{t('statistics.hiddenOwn')}</p>
    </div>
  );
}

/** Saves pictures of what was published; what may still change does not leave. */
function SavePictures({ period }: { readonly period: string }) {
  const t = useText();
  const isBack = useIsBack();
  const [isOpen, setOpen] = useState(() => isBack(figuresForm(period)));
  return (
    <div>
      <Button icon={ImageDown} onPress={() => setOpen(true)}>
        {t('statistics.savePictures')}
      </Button>
      {isOpen && <FiguresDialog period={period} onClose={() => setOpen(false)} />}
    </div>
  );
}

function YearState({ preview: { frozen, complete, today } }: { readonly preview: Preview }) {
  const t = useText();
  const dates = useDates();
  if (frozen) {
    return (
      <Standing
        tone="positive"
        icon={Lock}
        word={t('statistics.statePublished')}
        meaning={t('statistics.statePublishedText', { date: dates.long(frozen) })}
      />
    );
  }
  return complete ? (
    <Standing
      tone="info"
      icon={CalendarCheck}
      word={t('statistics.stateReady')}
      meaning={t('statistics.stateReadyText')}
    />
  ) : (
    <Standing
      tone="neutral"
      icon={Hourglass}
      word={t('statistics.stateRunning')}
      meaning={t('statistics.stateRunningText', { date: dates.long(today) })}
    />
  );
}

function Standing({
  tone,
  icon,
  word,
  meaning,
}: {
  readonly tone: BadgeTone;
  readonly icon: LucideIcon;
  readonly word: string;
  readonly meaning: string;
}) {
  return (
    <div className="stack-small year-state">
      <Badge tone={tone} icon={icon}>
        {word}
      </Badge>
      <p className="subtle">{meaning}</p>
    </div>
  );
}

/** A rounded number, and two that it may have been: of fives 15, from 12 to 19. */
const exampleOf = (base: number) => ({
  base,
  shown: 3 * base,
  low: 3 * base - Math.ceil(base / 2),
  high: 4 * base - 1,
});
