import { useState } from 'react';
import { keepsCases } from '../../domain/compartment.ts';
import { caseSubjects, type ImportSubject } from '../../domain/import/subjects.ts';
import { policyKinds } from '../../domain/policy/records.ts';
import { Steps } from '../design/Steps.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { useSession } from '../vault/session.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { FileStep } from './FileStep.tsx';
import type { Recorded } from './RecordStep.tsx';
import { ValuesStep } from './ValuesStep.tsx';
import type { Columns, Meanings, ReadFile } from './words.ts';

type Stage =
  | { readonly step: 'file' }
  | { readonly step: 'columns'; readonly file: ReadFile; readonly columns: Columns }
  | { readonly step: 'values'; readonly file: ReadFile; readonly columns: Columns }
  | {
      readonly step: 'check';
      readonly file: ReadFile;
      readonly columns: Columns;
      readonly values: Meanings;
    }
  | { readonly step: 'done'; readonly subject: ReadFile['subject']; readonly recorded: Recorded };

const steps = ['file', 'columns', 'values', 'check', 'done'] as const;

/** File, columns, values, check, done. */
export function ImportWizard() {
  const t = useText();
  const [subject, setSubject] = useState<ImportSubject>(useAskedSubject());
  const [stage, setStage] = useState<Stage>({ step: 'file' });
  return (
    <>
      <Steps
        steps={steps.map((step) => t(`import.step_${step}`))}
        current={steps.indexOf(stage.step)}
      />
      {stage.step === 'file' && (
        <FileStep
          subject={subject}
          onSubject={setSubject}
          onRead={(file) => setStage({ step: 'columns', file, columns: file.columns })}
        />
      )}
      {stage.step === 'columns' && (
        <ColumnsStep
          {...stage}
          onBack={() => setStage({ step: 'file' })}
          onChosen={(columns) => setStage({ ...stage, step: 'values', columns })}
        />
      )}
      {stage.step === 'values' && (
        <ValuesStep
          {...stage}
          onBack={() => setStage({ ...stage, step: 'columns' })}
          onMeant={(values) => setStage({ ...stage, step: 'check', values })}
        />
      )}
      {stage.step === 'check' && (
        <CheckStep
          {...stage}
          onBack={() => setStage({ ...stage, step: 'values' })}
          onRecorded={(recorded) =>
            setStage({ step: 'done', subject: stage.file.subject, recorded })
          }
        />
      )}
      {stage.step === 'done' && (
        <DoneStep {...stage} onAnother={() => setStage({ step: 'file' })} />
      )}
    </>
  );
}

/** What somebody came here to read in; the first of his role when he came for nothing. */
function useAskedSubject(): ImportSubject {
  const { search } = useNavigation();
  const { role } = useSession();
  const asked = new URLSearchParams(search).get('kind');
  if (keepsCases(role)) return caseSubjects.find((one) => one === asked) ?? 'reports';
  return policyKinds.find((kind) => kind === asked) ?? 'preventive_measure';
}
