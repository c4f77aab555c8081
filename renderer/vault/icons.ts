import { BookOpenText, Landmark, type LucideIcon, ShieldCheck, Users } from 'lucide-react';
import type { Compartment } from '../../domain/compartment.ts';

/** What stands beside the name of each vault. */
export const vaultIcons: Readonly<Record<Compartment, LucideIcon>> = {
  staff: Users,
  political: Landmark,
  council: BookOpenText,
  policy: ShieldCheck,
};
