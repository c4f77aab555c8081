import { useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Steps } from '../design/Steps.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { FileStep } from './FileStep.tsx';
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
  | {
      readonly step: 'done';
      readonly cases: number;
      readonly first: string;
      readonly last: string;
    };

const steps = ['file', 'columns', 'values', 'check', 'done'] as const;

/** File, columns, values, check, done. */
export function ImportWizard() {
  const t = useText();
  const { go } = useNavigation();
  const [stage, setStage] = useState<Stage>({ step: 'file' });
  return (
    <>
      <Steps
        steps={steps.map((step) => t(`import.step_${step}`))}
        current={steps.indexOf(stage.step)}
      />
      {stage.step === 'file' && (
        <FileStep onRead={(file) => setStage({ step: 'columns', file, columns: file.columns })} />
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
          onRecorded={(recorded) => setStage({ step: 'done', ...recorded })}
        />
      )}
      {stage.step === 'done' && (
        <Card title={t('import.step_done')}>
          <Alert kind="positive" title={t('import.recorded', { cases: stage.cases })}>
            <p>{t('import.recordedAbout', { first: stage.first, last: stage.last })}</p>
          </Alert>
          <div className="row">
            <Button kind="primary" autoFocus onPress={() => go('/cases')}>
              {t('import.toCases')}
            </Button>
            <Button onPress={() => setStage({ step: 'file' })}>{t('import.another')}</Button>
          </div>
        </Card>
      )}
    </>
  );
}
