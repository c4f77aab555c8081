import { useLabel } from '../../codes.ts';
import { useCase } from '../case-room.ts';

/** Where the camera is, as far as it is known: as it was noted, the place of the incident, or how it came. */
export function usePlaceOfCamera(): string {
  const label = useLabel();
  const { justice, incident } = useCase().view;
  const noted = justice.evidence.find(({ kind }) => kind === 'camera')?.place ?? '';
  if (noted !== '') return noted;
  return incident.location ?? label('channel', incident.channel);
}
