import { type CodeOf, codeList } from './code.ts';

/** What somebody is in a case, beside its reporter. */
export const personRole = codeList('person_role', [
  { code: 'victim', nl: 'Slachtoffer', en: 'Victim' },
  { code: 'witness', nl: 'Getuige', en: 'Witness' },
  { code: 'perpetrator', nl: 'Veroorzaker', en: 'Perpetrator' },
]);
/** A code of `personRole`. */
export type PersonRole = CodeOf<typeof personRole>;

/**
 * Who a victim or witness is, as a kind. Local protocols have people in scope who hold no office any
 * more, who work for a group of the council, or who live with somebody who does (domain study, §1.1).
 * Never an age.
 */
export const personKind = codeList('person_kind', [
  { code: 'employee', nl: 'Medewerker', en: 'Member of staff' },
  { code: 'officeholder', nl: 'Politieke ambtsdrager', en: 'Political officeholder' },
  { code: 'former_officeholder', nl: 'Oud-ambtsdrager', en: 'Former officeholder' },
  { code: 'group_assistant', nl: 'Fractiemedewerker', en: 'Group assistant' },
  {
    code: 'family_of_officeholder',
    nl: 'Gezinslid van een ambtsdrager',
    en: 'Family of an officeholder',
  },
  {
    code: 'family_of_employee',
    nl: 'Gezinslid van een medewerker',
    en: 'Family of a member of staff',
  },
  { code: 'hired', nl: 'Ingehuurd, stagiair of vrijwilliger', en: 'Hired, intern or volunteer' },
  { code: 'visitor', nl: 'Bezoeker of omstander', en: 'Visitor or bystander' },
  { code: 'other', nl: 'Anders', en: 'Other' },
]);

/** What incidents of a series have in common (domain study, §2.3). */
export const seriesReason = codeList('series_reason', [
  { code: 'same_perpetrator', nl: 'Dezelfde veroorzaker', en: 'The same perpetrator' },
  { code: 'same_case', nl: 'Dezelfde zaak', en: 'The same matter' },
  { code: 'same_unit', nl: 'Dezelfde afdeling', en: 'The same unit' },
  { code: 'same_work_process', nl: 'Hetzelfde werkproces', en: 'The same work process' },
  { code: 'same_pattern', nl: 'Hetzelfde patroon', en: 'The same pattern' },
]);

/** Why a name that looks like that of the other party is somebody else's (TC-06). */
export const noConflictReason = codeList('no_conflict_reason', [
  { code: 'other_birth_year', nl: 'Ander geboortejaar', en: 'Another year of birth' },
  {
    code: 'other_address_or_work',
    nl: 'Woont of werkt ergens anders',
    en: 'Lives or works elsewhere',
  },
  { code: 'reporter_says', nl: 'De melder weet het zeker', en: 'The reporter is sure' },
  { code: 'knows_both', nl: 'Ik ken beide personen', en: 'I know both people' },
  { code: 'same_alias_only', nl: 'Alleen de schuilnaam is gelijk', en: 'Only the alias is alike' },
]);
