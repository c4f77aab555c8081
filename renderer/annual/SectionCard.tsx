import { ClipboardPaste } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { mostSectionLetters } from '../../domain/records/annual.ts';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { TextArea } from '../design/TextArea.tsx';
import { useText } from '../locales/index.tsx';
import { useErrorText } from '../vault/problem.tsx';
import { useAutosaved } from './use-autosaved.ts';

type Written = Output<'annual.get'>['sections'][number];

/** One section of the report: what Luwte puts in it, and what the counsellor writes with that. */
export function SectionCard({
  written,
  year,
  place,
  children,
}: {
  readonly written: Written;
  readonly year: number;
  /** Its number, as in the list of sections. */
  readonly place: number;
  readonly children?: ReactNode;
}) {
  const t = useText();
  const label = useLabel();
  const dates = useDates();
  const errorText = useErrorText();
  const { section, standard, changedAt } = written;
  const { words, change, savedAt, error } = useAutosaved({ year, section }, written.words);
  const title = label('annual_section', section);
  const take = () => change([words.trim(), standard].filter(Boolean).join('\n\n'));
  const act = t(section === 'signals' ? 'annual.takeSignals' : 'annual.takeStandard');
  const tooLong = words.length > mostSectionLetters;
  const problem = tooLong
    ? t('annual.tooLong', { most: mostSectionLetters, count: words.length })
    : error && errorText(error);
  const kept = savedAt ?? changedAt;
  return (
    <Card
      title={`${place}. ${title}`}
      about={t(`annual.about_${section}`)}
      actions={
        standard !== null && (
          <Button
            icon={ClipboardPaste}
            size="small"
            onPress={take}
            aria-label={t('annual.takeOver', { act, section: title })}
          >
            {act}
          </Button>
        )
      }
    >
      <TextArea
        label={t('annual.words', { section: title })}
        name={section}
        value={words}
        onChange={change}
        optional
        {...(problem ? { error: problem } : {})}
      />
      {kept !== null && !problem && (
        <p className="small subtle">{t('annual.kept', { when: dates.moment(kept) })}</p>
      )}
      {children}
    </Card>
  );
}
