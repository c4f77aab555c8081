import { MapPin, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { useLabel } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { Entry } from './Entry.tsx';
import { LocationDialog } from './LocationDialog.tsx';

/** A place, as the desk lists it. */
export type ListedLocation = Output<'locations.list'>['locations'][number];

/** The places of the organisation. */
export function LocationList({ locations }: { readonly locations: readonly ListedLocation[] }) {
  const t = useText();
  const say = useUndo();
  const words = useLocationWords();
  const remove = useAction('locations.remove');
  const [changed, setChanged] = useState<ListedLocation | 'new' | null>(null);
  const [leaving, setLeaving] = useState<ListedLocation | null>(null);
  const add = (
    <Button icon={Plus} onPress={() => setChanged('new')}>
      {t('surroundings.addLocation')}
    </Button>
  );
  const removeLeaving = () => {
    if (leaving === null) return;
    remove.mutate(
      { id: leaving.id },
      {
        onSuccess: () => say({ text: t('surroundings.removed', { name: leaving.name }) }),
        onSettled: () => setLeaving(null),
      },
    );
  };
  return (
    <Card
      title={t('surroundings.locations')}
      about={t('surroundings.locationsAbout')}
      actions={locations.length > 0 ? add : undefined}
    >
      {remove.error && <Problem error={remove.error} />}
      {locations.length === 0 ? (
        <EmptyState icon={MapPin} title={t('surroundings.noLocations')} action={add} />
      ) : (
        <ul className="surroundings">
          {locations.map((location) => (
            <Entry
              key={location.id}
              name={location.name}
              onChange={() => setChanged(location)}
              onRemove={() => setLeaving(location)}
            >
              {words(location)}
            </Entry>
          ))}
        </ul>
      )}
      {changed !== null && (
        <LocationDialog
          known={changed === 'new' ? null : changed}
          onClose={() => setChanged(null)}
        />
      )}
      <ConfirmDialog
        title={t('surroundings.removeTitle', { name: leaving?.name ?? '' })}
        text={t('surroundings.removeLocationText')}
        action={t('surroundings.remove')}
        isOpen={leaving !== null}
        isPending={remove.isPending}
        onConfirm={removeLeaving}
        onClose={() => setLeaving(null)}
      />
    </Card>
  );
}

/** The words for what is known of a place. */
function useLocationWords() {
  const t = useText();
  const label = useLabel();
  return ({ department, camera, houseRules }: ListedLocation): string =>
    [
      ...(department === null ? [] : [label('department', department)]),
      camera.kind === 'days'
        ? t('surroundings.cameraKept', { days: camera.days })
        : t(`surroundings.camera_${camera.kind}`),
      t(`surroundings.rules_${houseRules}`),
    ].join(' · ');
}
