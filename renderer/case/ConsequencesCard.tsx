import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { type Definition, DefinitionList } from '../design/DefinitionList.tsx';
import { useCase } from './case-room.ts';
import { useCaseWords } from './use-case-words.ts';

/** What it did to the reporter, and whether a link with crime is suspected. */
export function ConsequencesCard() {
  const { t, dates } = useCaseWords();
  const { view, isOpen, ask } = useCase();
  const facts = useFacts();
  return (
    <Card
      title={t('case.consequencesTitle')}
      actions={
        isOpen && (
          <Button onPress={() => ask({ kind: 'consequences' })}>
            {t('case.consequencesChange')}
          </Button>
        )
      }
    >
      {facts.length === 0 && <p className="subtle">{t('case.consequencesEmpty')}</p>}
      {facts.length > 0 && <DefinitionList facts={facts} />}
      {view.consequences !== null && facts.length > 0 && (
        <p className="subtle small">
          {t('case.consequencesSince', { moment: dates.moment(view.consequences.recordedAt) })}
        </p>
      )}
    </Card>
  );
}

/** What was recorded, in words. What nobody spoke of has no line. */
function useFacts(): readonly Definition[] {
  const { t, label } = useCaseWords();
  const found = useCase().view.consequences;
  if (found === null) return [];
  const { told, criminalLink } = found;
  const words = (
    list: 'consequence_personal' | 'consequence_work',
    codes: readonly string[] = [],
  ) => codes.map((code) => label(list, code)).join(', ');
  return [
    { term: t('case.consequencesPersonal'), value: words('consequence_personal', told?.personal) },
    { term: t('case.consequencesWork'), value: words('consequence_work', told?.work) },
    {
      term: t('case.criminalLink'),
      value: criminalLink === null ? '' : label('criminal_link', criminalLink),
    },
  ].filter(({ value }) => value !== '');
}
