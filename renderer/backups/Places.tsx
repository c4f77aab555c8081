import { useRef, useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { keepPlace } from '../design/keep-place.ts';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import './Places.css';

type Place = Output<'backups.describe'>['places'][number];

/** Every place with backups, once there is more to say of them than where the next one goes. */
export function Places({ places }: { readonly places: readonly Place[] }) {
  const t = useText();
  const say = useUndo();
  const forget = useAction('backups.forgetPlace');
  const [asked, setAsked] = useState<Place | null>(null);
  const moveOn = useRef(() => {});
  const ask = (place: Place) => {
    const row = document.activeElement?.closest('li') ?? null;
    moveOn.current = keepPlace(row, 'button', row?.closest('.card'));
    setAsked(place);
  };
  if (places.length < 2 && places.every(({ waits, left }) => !waits && left === 0)) return null;
  const onConfirm = () => {
    if (asked === null) return;
    const { folder, madeAt } = asked;
    forget.mutate(
      { folder, madeAt },
      {
        onSuccess: () => {
          say({ text: t('backups.forgotten') });
          moveOn.current();
        },
        onSettled: () => setAsked(null),
      },
    );
  };
  return (
    <section className="stack-small" aria-label={t('backups.places')}>
      <h3>{t('backups.places')}</h3>
      <p className="small">{t('backups.placesAbout')}</p>
      {forget.error && <Problem error={forget.error} />}
      <ul className="backup-places">
        {places.map((place) => (
          <PlaceRow
            key={`${place.folder} ${place.madeAt}`}
            place={place}
            onForget={() => ask(place)}
          />
        ))}
      </ul>
      <ConfirmDialog
        title={t('backups.forgetTitle')}
        text={t('backups.forgetText', { folder: asked?.folder ?? '' })}
        action={t('backups.forget')}
        danger
        isOpen={asked !== null}
        isPending={forget.isPending}
        onConfirm={onConfirm}
        onClose={() => setAsked(null)}
      />
    </section>
  );
}

function PlaceRow({ place, onForget }: { readonly place: Place; readonly onForget: () => void }) {
  const t = useText();
  const dates = useDates();
  const { folder, madeAt, waits, left } = place;
  const moment = dates.moment(madeAt);
  return (
    <li>
      <div className="stack-small">
        <p>
          {folder} <span className="subtle">{t('backups.placeMadeAt', { moment })}</span>
        </p>
        {waits && <p>{t('backups.placeWaits')}</p>}
        {left > 0 && <p>{t('backups.placeLeft', { backups: left })}</p>}
      </div>
      <Button
        size="small"
        aria-label={t('backups.forgetThis', { folder, moment })}
        onPress={onForget}
      >
        {t('backups.forget')}
      </Button>
    </li>
  );
}
