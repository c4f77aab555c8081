import { areOpposed, type InRole } from '../../domain/records/two-roles.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { useCase } from './case-room.ts';
import { useCaseWords } from './use-case-words.ts';

/** Asks whether somebody is in the case twice, in two roles, until it is put right or answered. */
export function TwoRoles() {
  const { t, label } = useCaseWords();
  const { view, ask } = useCase();
  const { twoRoles } = view;
  if (twoRoles.length === 0) return null;
  const roleOf = ({ role }: Pick<InRole, 'role'>) =>
    role === 'reporter' ? t('persons.role_reporter') : label('person_role', role).toLowerCase();
  const isOpposed = twoRoles.some(({ one, other }) =>
    areOpposed({ one: { ...one, name: '' }, other: { ...other, name: '' } }),
  );
  return (
    <Alert kind="warning" title={t('persons.twoRolesTitle')}>
      {twoRoles.map(({ one, other }) => (
        <p key={`${one.alias} ${one.role} ${other.alias} ${other.role}`}>
          {t('persons.twoRoles', {
            one: one.alias,
            oneRole: roleOf(one),
            other: other.alias,
            otherRole: roleOf(other),
          })}
        </p>
      ))}
      <p>{t(isOpposed ? 'persons.twoRolesOpposed' : 'persons.twoRolesDouble')}</p>
      <div>
        <Button onPress={() => ask({ kind: 'areTwo' })}>{t('persons.twoRolesNot')}</Button>
      </div>
    </Alert>
  );
}
