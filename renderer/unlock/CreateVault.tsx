import { useState } from 'react';
import type { VaultRole } from '../../api/contract/command.ts';
import { PageHeader } from '../design/PageHeader.tsx';
import { Steps } from '../design/Steps.tsx';
import { type MessageKey, useText } from '../locales/index.tsx';
import { ChoosePassphrase } from './ChoosePassphrase.tsx';
import { ChooseRole } from './ChooseRole.tsx';
import { type NamedMunicipality, NameMunicipality } from './NameMunicipality.tsx';
import { makeSecond, roleTexts, useCompartmentColour } from './roles.ts';

type Step = 'role' | 'municipality' | 'passphrase';

const stepNames: Readonly<Record<Step, MessageKey>> = {
  role: 'unlock.stepRole',
  municipality: 'unlock.stepMunicipality',
  passphrase: 'unlock.stepPassphrase',
};

/** Makes a vault in steps: whose, of which municipality, behind which passphrase. */
export default function CreateVault({
  only,
  onBack,
}: {
  /** The one role that can still get a vault in this folder. */
  readonly only?: keyof typeof makeSecond;
  /** Back to the vault that is there already. */
  readonly onBack?: () => void;
}) {
  const t = useText();
  const steps: readonly Step[] = only
    ? ['municipality', 'passphrase']
    : ['role', 'municipality', 'passphrase'];
  const [step, setStep] = useState<Step>(steps[0] ?? 'role');
  const [role, setRole] = useState<VaultRole>(only ?? 'counsellor_staff');
  const [municipality, setMunicipality] = useState<NamedMunicipality>({ name: '', code: '' });
  useCompartmentColour(roleTexts[role].compartment);
  const backFromMunicipality = only ? onBack : () => setStep('role');
  return (
    <div className="stack-large">
      <PageHeader
        title={t(only ? makeSecond[only] : 'unlock.create')}
        about={step === steps[0] && t(only ? 'unlock.createSecondAbout' : 'unlock.createAbout')}
      />
      <Steps steps={steps.map((name) => t(stepNames[name]))} current={steps.indexOf(step)} />
      {step === 'role' && (
        <ChooseRole
          start={role}
          onDone={(chosen) => {
            setRole(chosen);
            setStep('municipality');
          }}
        />
      )}
      {step === 'municipality' && (
        <NameMunicipality
          start={municipality}
          {...(backFromMunicipality ? { onBack: backFromMunicipality } : {})}
          onDone={(named) => {
            setMunicipality(named);
            setStep('passphrase');
          }}
        />
      )}
      {step === 'passphrase' && (
        <ChoosePassphrase
          role={role}
          municipality={municipality}
          onBack={() => setStep('municipality')}
        />
      )}
    </div>
  );
}
