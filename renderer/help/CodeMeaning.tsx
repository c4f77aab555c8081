import { CircleQuestionMark } from 'lucide-react';
import { useState } from 'react';
import { codeLists, codesOn } from '../../domain/code-lists/index.ts';
import { type ExplainedList, meaningOf } from '../../domain/code-lists/meanings/index.ts';
import { useLabel } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Explain } from '../design/Explain.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { useSession } from '../vault/session.tsx';

/** Codes with what they mean. */
function Meanings({
  list,
  codes,
}: {
  readonly list: ExplainedList;
  readonly codes: readonly string[];
}) {
  const label = useLabel();
  const language = useLanguage();
  return (
    <dl className="explanation-codes">
      {codes.map((code) => (
        <div key={code}>
          <dt>{label(list, code)}</dt>
          <dd>{meaningOf(list, code)?.[language]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What codes mean, behind a question mark beside the name of what they say. */
export function CodeMeaning({
  list,
  codes,
  term,
}: {
  readonly list: ExplainedList;
  readonly codes: readonly string[];
  /** The name of what the codes say. */
  readonly term: string;
}) {
  const t = useText();
  return (
    <Explain label={t('help.meaningOf', { term })} title={term}>
      <Meanings list={list} codes={codes} />
    </Explain>
  );
}

/** What all natures mean, for who has to choose one. */
export function NatureGuide() {
  const t = useText();
  const { today } = useSession();
  const [isOpen, setOpen] = useState(false);
  const codes = codesOn(codeLists.nature, today).map(({ code }) => code);
  return (
    <div>
      <Button kind="quiet" size="small" icon={CircleQuestionMark} onPress={() => setOpen(true)}>
        {t('help.guideNature')}
      </Button>
      <Dialog
        isOpen={isOpen}
        title={t('help.guideNature')}
        size="wide"
        onClose={() => setOpen(false)}
      >
        <Meanings list="nature" codes={codes} />
      </Dialog>
    </div>
  );
}

/** What the chosen code means, to stand under the field; nothing when none is chosen. */
export function useMeaning() {
  const language = useLanguage();
  return (list: ExplainedList, code: string) => meaningOf(list, code)?.[language];
}
