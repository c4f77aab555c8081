import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { DefinitionList } from '../design/DefinitionList.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { useCareOf } from './care-of.ts';
import { useCase } from './case-room.ts';
import { useCaseWords } from './use-case-words.ts';

/** What it did to a victim beside the reporter, once he agreed that it is kept. */
export function PersonConsequences({ person }: { readonly person: string }) {
  const { t, label, dates } = useCaseWords();
  const { view, ask } = useCase();
  const { known, isRunning } = useCareOf(person);
  const forget = useAction('care.forgetPersonConsequences');
  const [isForgetting, setForgetting] = useState(false);
  const isVictim = view.persons.some(({ id, role }) => id === person && role === 'victim');
  if (known === null || !isVictim) return null;
  const found = known.consequences;
  const words = (list: 'consequence_personal' | 'consequence_work', codes: readonly string[]) =>
    codes.map((code) => label(list, code)).join(', ');
  const facts =
    found === null
      ? []
      : [
          {
            term: t('persons.consequencesPersonal'),
            value: words('consequence_personal', found.told.personal),
          },
          { term: t('case.consequencesWork'), value: words('consequence_work', found.told.work) },
          {
            term: t('persons.consequencesAgreed'),
            value: `${label('consent_form', found.agreedHow)}, ${dates.long(found.agreedOn)}`,
          },
        ].filter(({ value }) => value !== '');
  return (
    <Card
      title={t('persons.consequences')}
      actions={
        <div className="row">
          {isRunning && (
            <Button onPress={() => ask({ kind: 'personConsequences', person })}>
              {t('case.consequencesChange')}
            </Button>
          )}
          {found !== null && view.hands.kind === 'own' && (
            <Button kind="quiet" onPress={() => setForgetting(true)}>
              {t('persons.consequencesForget')}
            </Button>
          )}
        </div>
      }
    >
      {found === null && <p className="subtle prose">{t('persons.consequencesEmpty')}</p>}
      {facts.length > 0 && <DefinitionList facts={facts} />}
      {forget.error && <Problem error={forget.error} />}
      <ConfirmDialog
        isOpen={isForgetting}
        title={t('persons.consequencesForget')}
        text={t('persons.consequencesForgetText')}
        action={t('persons.consequencesForget')}
        danger
        isPending={forget.isPending}
        onConfirm={() =>
          forget.mutate({ caseId: view.id, person }, { onSettled: () => setForgetting(false) })
        }
        onClose={() => setForgetting(false)}
      />
    </Card>
  );
}
