import type { Output } from '../../api/contract/index.ts';
import { department } from '../../domain/code-lists/index.ts';
import { type TaskCode, taskCatalogue } from '../../domain/deadlines/index.ts';
import type { ConfigurationPart } from '../../domain/records/configuration.ts';
import { type LabelledList, labelledLists } from '../../domain/records/own-system.ts';
import { type RetentionRule, retentionRules } from '../../domain/retention/index.ts';
import { useLabel } from '../codes.ts';
import { Disclosure } from '../design/Disclosure.tsx';
import { useLanguage, useText, useTextIfAny } from '../locales/index.tsx';

type Change = Output<'configuration.preview'>['parts'][number]['changes'][number];

/** One thing that would change, in words. */
export function ChangeLine({
  part,
  change: { kind, what, from, to },
}: {
  readonly part: ConfigurationPart;
  readonly change: Change;
}) {
  const t = useText();
  const name = useNameOf()(part, what);
  const value = useValue()(part);
  const said = t(`configuration.change_${kind}`, { name });
  if (part === 'letters')
    return (
      <li>
        <Disclosure title={said} level={4}>
          <p className="configuration-text small">{to ?? '–'}</p>
        </Disclosure>
      </li>
    );
  return (
    <li>
      {said}
      {(from !== null || to !== null) && ` (${value(from)} → ${value(to)})`}
    </li>
  );
}

const isLabelled = (list: string): list is LabelledList =>
  labelledLists.some((one) => one === list);
const isTask = (code: string): code is TaskCode => Object.hasOwn(taskCatalogue, code);
const isRule = (code: string): code is RetentionRule => Object.hasOwn(retentionRules, code);

/** The name of a term: that of its task, or of what is kept; null when it is neither. */
function termNamed(code: string) {
  if (isTask(code)) return taskCatalogue[code].title;
  return isRule(code) ? retentionRules[code] : null;
}

/** A letter and its part, as in `warning.body`; null when there is no such. */
function letterPlace(
  say: ReturnType<typeof useTextIfAny>,
  kind: string,
  part: string,
): string | null {
  const letter = say(`reaction.letter_${kind}`);
  const place = say(`configuration.letter_${part}`);
  return letter !== null && place !== null ? `${letter}: ${place}` : null;
}

/** What something that changes is called: a name that was typed, a code, a setting, or a place in a part. */
function useNameOf() {
  const t = useText();
  const textIfAny = useTextIfAny();
  const language = useLanguage();
  const label = useLabel();
  return (part: ConfigurationPart, what: string): string => {
    const [first = '', second = ''] = what.split('.');
    if (part === 'locations' || part === 'contacts') return what;
    if (isLabelled(first) && second !== '') return label(first, second);
    if (part === 'letters') return letterPlace(textIfAny, first, second) ?? what;
    if (part === 'reactions')
      return t('configuration.cell', {
        row: first === 'other' ? label('nature', first) : label('nature_group', first),
        severity: label('severity', second),
      });
    const setting = textIfAny(`configuration.value_${what}`);
    if (setting !== null) return setting;
    const known = termNamed(what);
    if (known) return known[language];
    const isDepartment = department.codes.some(({ code }) => code === what);
    return isDepartment ? label('department', what) : what;
  };
}

/** What a number or a choice is in words. */
function useValue() {
  const t = useText();
  const label = useLabel();
  return (part: ConfigurationPart) =>
    (text: string | null): string => {
      if (text === null || text === '') return '–';
      if (part === 'reactions')
        return text
          .split(' ')
          .map((code) => label('perp_measure', code))
          .join(', ');
      return text === 'true' || text === 'false' ? t(`configuration.${text}`) : text;
    };
}
