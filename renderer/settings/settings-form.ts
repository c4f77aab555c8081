import type { z } from 'zod';
import { type Organisation, organisation } from '../../domain/records/organisation.ts';
import type { DeskForm } from '../forms/form.ts';

/** The settings while they are being typed: rows without a department, numbers left empty. */
export interface SettingsValues
  extends Omit<Organisation, 'units' | 'threshold' | 'method' | 'counsellorPosition'> {
  units: { department: string; size: number | null; names?: string | undefined }[];
  threshold: number | null;
  method: string;
  counsellorPosition: string;
}

/** The form of the settings, as its parts take it. */
export type SettingsForm = DeskForm<SettingsValues, Organisation>;

/** Checks what was typed by the schema of the vault itself. */
// Safe: a schema takes anything and says what is wrong with it; only the type of what may be typed is wider.
export const settingsForm = organisation as unknown as z.ZodType<Organisation, SettingsValues>;
