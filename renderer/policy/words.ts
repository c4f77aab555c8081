import type { Output } from '../../api/contract/index.ts';
import { codeLists, label } from '../../domain/code-lists/index.ts';
import type { PolicyField } from '../../domain/policy/field.ts';
import { kindOf, type PolicyFacts } from '../../domain/policy/records.ts';
import { useDates } from '../dates.ts';
import { useLanguage, useText } from '../locales/index.tsx';

/** A record as the vault gives it. */
export type ListedRecord = Output<'policy.list'>['records'][number];
/** Something to do, as the vault gives it. */
export type ListedDuty = Output<'policy.overview'>['duties'][number];

/** What a record says in a field. */
export function factOf(facts: PolicyFacts, name: string): unknown {
  return new Map<string, unknown>(Object.entries(facts)).get(name) ?? null;
}

/** Says what is in the fields of records: `const say = useFactWords(); say.title(facts)`. */
export function useFactWords() {
  const t = useText();
  const language = useLanguage();
  const dates = useDates();

  const value = ({ shape }: PolicyField, held: unknown): string => {
    switch (shape.type) {
      case 'flag':
        return t(held === true ? 'policy.yes' : 'policy.no');
      case 'date':
        return dates.short(String(held));
      case 'number':
        return shape.unit ? `${String(held)} ${shape.unit[language]}` : String(held);
      case 'code':
        return label(codeLists[shape.list], String(held), language);
      case 'codes':
        return (Array.isArray(held) ? held : [])
          .map((code) => label(codeLists[shape.list], String(code), language))
          .join('; ');
      default:
        return String(held);
    }
  };

  /** The words of a field of a record; empty when nothing is in it. */
  const field = (facts: PolicyFacts, name: string): string => {
    const known = kindOf(facts.kind).fields[name];
    const held = factOf(facts, name);
    return known && held !== null ? value(known, held) : '';
  };

  return { field, title: (facts: PolicyFacts) => field(facts, kindOf(facts.kind).title) };
}

/** Says for whom something goes, in a few words: two units by name, more by number. */
export function useUnitWords() {
  const t = useText();
  const language = useLanguage();
  return (units: readonly string[]): string => {
    const names = units.map((unit) => label(codeLists.policy_unit, unit, language));
    if (names.length <= 3) return names.join('; ');
    return t('policy.unitsMore', { names: names.slice(0, 2).join('; '), more: names.length - 2 });
  };
}
