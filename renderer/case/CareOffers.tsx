import { Brain, HeartPulse, type LucideIcon, Package, Scale } from 'lucide-react';
import type { SupportStatus } from '../../domain/code-lists/index.ts';
import { careElements } from '../../domain/records/handling.ts';
import { Badge, type BadgeTone } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { useCareOf } from './care-of.ts';
import { useCase } from './case-room.ts';
import { useCaseWords } from './use-case-words.ts';

const icons: Readonly<Record<(typeof careElements)[number], LucideIcon>> = {
  psychic: Brain,
  physical: HeartPulse,
  material: Package,
  legal: Scale,
};

const tones: Readonly<Record<SupportStatus, BadgeTone>> = {
  not_discussed: 'neutral',
  offered: 'info',
  accepted: 'positive',
  declined: 'neutral',
  ongoing: 'positive',
  done: 'positive',
};

/** The four kinds of support and where each stands. */
export function CareOffers({ person }: { readonly person: string | null }) {
  const { t, label } = useCaseWords();
  const { ask } = useCase();
  const { offers, isRunning } = useCareOf(person);
  return (
    <Card
      title={t('case.offersCard')}
      actions={
        isRunning && (
          <Button onPress={() => ask({ kind: 'offers', person })}>{t('case.offersChange')}</Button>
        )
      }
    >
      <ul className="care-elements">
        {careElements.map((element) => {
          const offer = offers.find((one) => one.element === element);
          const status = offer?.status ?? 'not_discussed';
          const Icon = icons[element];
          return (
            <li key={element} className="care-element">
              <Icon aria-hidden size={22} strokeWidth={1.75} />
              <p className="care-element-name">{label('support_element', element)}</p>
              <Badge tone={tones[status]}>{label('support_status', status)}</Badge>
              {offer?.support && <p>{label('support_element', offer.support)}</p>}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
