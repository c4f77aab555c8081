import { FileSpreadsheet, MapPin } from 'lucide-react';
import type { Output } from '../../api/contract/index.ts';
import { keepsCases } from '../../domain/compartment.ts';
import { useLabel } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { useSession } from '../vault/session.tsx';
import { EntryList } from './EntryList.tsx';
import { LocationDialog } from './LocationDialog.tsx';

/** A place, as the desk lists it. */
export type ListedLocation = Output<'locations.list'>['locations'][number];

/** The places of the organisation. */
export function LocationList({ locations }: { readonly locations: readonly ListedLocation[] }) {
  const t = useText();
  const { role } = useSession();
  const { go } = useNavigation();
  const words = useLocationWords();
  return (
    <EntryList
      entries={locations}
      icon={MapPin}
      title={t('surroundings.locations')}
      about={t('surroundings.locationsAbout')}
      add={t('surroundings.addLocation')}
      more={
        keepsCases(role) && (
          <Button icon={FileSpreadsheet} onPress={() => go('/settings/import?kind=locations')}>
            {t('import.fromSheet')}
          </Button>
        )
      }
      none={t('surroundings.noLocations')}
      removing={{ command: 'locations.remove', text: t('surroundings.removeLocationText') }}
      words={words}
      form="surroundings.location"
      dialog={(known, onClose) => <LocationDialog known={known} onClose={onClose} />}
    />
  );
}

/** The words for what is known of a place. */
function useLocationWords() {
  const t = useText();
  const label = useLabel();
  return ({ department, camera, houseRules, namesBan }: ListedLocation): string =>
    [
      ...(department === null ? [] : [label('department', department)]),
      camera.kind === 'days'
        ? t('surroundings.cameraKept', { days: camera.days })
        : t(`surroundings.camera_${camera.kind}`),
      t(`surroundings.rules_${houseRules}`),
      ...(namesBan === 'unknown' ? [] : [t(`surroundings.ban_${namesBan}`)]),
    ].join(' · ');
}
