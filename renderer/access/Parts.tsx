import { ListChecks } from 'lucide-react';
import { useRef, useState } from 'react';
import { partWords } from '../../domain/records/access-words.ts';
import { useLabel } from '../codes.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { keepPlaceIn } from '../design/keep-place.ts';
import { useUndo } from '../design/Undo.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { DecidePart } from './DecidePart.tsx';
import { Facts } from './Facts.tsx';
import type { Request } from './RequestScreen.tsx';

/** One part of a case that somebody asks to see. */
export type Part = Request['parts'][number];

/** What there is, part by part, as the answer would tell it. */
export function Parts({ request }: { readonly request: Request }) {
  const t = useText();
  const say = useUndo();
  const accept = useAction('access.acceptProposals');
  const list = useRef<HTMLUListElement>(null);
  const [deciding, setDeciding] = useState<Part | null>(null);
  const { id, kind, parts, settled, cases } = request;
  const open = parts.filter(({ decided }) => decided === null).length;
  const acceptAll = () => {
    const moveOn = keepPlaceIn(list.current);
    accept.mutate(
      { id },
      {
        onSuccess: () => {
          say({ text: t('access.accepted') });
          moveOn();
        },
      },
    );
  };
  const isOpen = settled === null;
  return (
    <Card
      title={t('access.parts')}
      about={
        isOpen ? `${t(`access.partsAbout_${kind}`)} ${t('access.undecided', { parts: open })}` : ''
      }
      actions={
        isOpen &&
        open > 0 && (
          <Button icon={ListChecks} isPending={accept.isPending} onPress={acceptAll}>
            {t('access.acceptAll')}
          </Button>
        )
      }
    >
      {accept.error && <Problem error={accept.error} />}
      <ul ref={list} className="access-list">
        {parts.map((part) => (
          <PartRow
            key={`${part.caseId} ${part.part}`}
            part={part}
            namesCase={cases.length > 1}
            onDecide={isOpen ? () => setDeciding(part) : null}
          />
        ))}
      </ul>
      {deciding && (
        <DecidePart request={request} part={deciding} onClose={() => setDeciding(null)} />
      )}
    </Card>
  );
}

function PartRow({
  part,
  namesCase,
  onDecide,
}: {
  readonly part: Part;
  readonly namesCase: boolean;
  readonly onDecide: (() => void) | null;
}) {
  const t = useText();
  const label = useLabel();
  const language = useLanguage();
  const name = partWords[part.kind][language];
  const { decided, proposed, inAnswer, isCorrected } = part;
  const { decision, reason } = decided ?? proposed;
  const said = label('access_decision', decision);
  return (
    <li className="access-row">
      <div className="stack-small access-part">
        <h3>
          {name}
          {namesCase && (
            <span className="small subtle"> {t('access.case', { number: part.caseNumber })}</span>
          )}
        </h3>
        <Facts part={part} />
      </div>
      <div className="access-verdict">
        <Badge tone={decided ? 'accent' : 'neutral'}>
          {decided
            ? t('access.decided', { decision: said })
            : t('access.proposed', { decision: said })}
        </Badge>
        {reason !== null && <p className="small subtle">{label('access_reason', reason)}</p>}
        {isCorrected && <Badge tone="positive">{t('access.corrected')}</Badge>}
        {!inAnswer && <p className="small subtle">{t('access.notInAnswer')}</p>}
        {onDecide && (
          <Button size="small" onPress={onDecide} aria-label={t('access.decideOf', { part: name })}>
            {t('access.decide')}
          </Button>
        )}
      </div>
    </li>
  );
}
