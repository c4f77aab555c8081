import { useWatch } from 'react-hook-form';
import type { CaseView } from '../../api/contract/cases.ts';
import { type FieldGroup, type Role, role } from '../../domain/code-lists/index.ts';
import { restrictedGroups } from '../../domain/records/data-requests.ts';
import { groupsShared } from '../../domain/sharing/consent.ts';
import { groupsFor, recipientsIn } from '../../domain/sharing/matrix.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { ChecksField } from '../design/ChecksField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { TextField } from '../design/TextField.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { useAction } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import { DutyFields } from './DutyFields.tsx';
import { MediumFields } from './MediumFields.tsx';
import { Preview } from './Preview.tsx';
import type { Shared } from './SharedSheet.tsx';
import { type ShareFormState, shareValues, unshared, wishOf } from './share-form.ts';
import { type Consent, useSharingWords } from './words.ts';

const isRole = (code: string): code is Role => role.codes.some((row) => row.code === code);

/** Chooses on the left, and shows on the right word for word what leaves. */
export function ShareForm({
  view,
  onShared,
}: {
  readonly view: CaseView;
  readonly onShared: (shared: Shared) => void;
}) {
  const { t, label, purposeOf, groupOf } = useSharingWords();
  const { compartment } = useSession();
  const { mutateAsync } = useAction('disclosures.make');
  const form: ShareFormState = useDeskForm(shareValues, {
    keep: { caseId: view.id, form: 'disclose' },
    start: unshared,
    onSubmit: async (values) => {
      const { sheet, file } = await mutateAsync(wishOf(view.id, values));
      onShared({ sheet, file, medium: values.medium.kind });
    },
  });
  const { control, setValue } = form.fields;
  const recipient = useWatch({ control, name: 'recipient' });
  const consentId = useWatch({ control, name: 'consentId' });
  const without = useWatch({ control, name: 'without' });
  const offer = useOffer(view, recipient, consentId);
  const choose = (chosen: string, wanted = '') => {
    const next = offer.of(chosen, wanted);
    setValue('consentId', next.consent?.id ?? '');
    setValue('groups', [...next.groups]);
    setValue('without', false);
  };
  const isRefused = recipient !== '' && offer.consents.length === 0 && !without;
  const options = without && isRole(recipient) ? groupsFor(compartment, recipient) : offer.groups;
  return (
    <div className="share-beside">
      <Form form={form} label={t('sharing.shareTitle')}>
        <Field of={form} name="recipient">
          {(field) => (
            <SelectField
              {...field}
              label={t('sharing.shareWith')}
              width="wide"
              options={recipientsIn(compartment, view.sharing.involved).map((code) => ({
                code,
                label: label('role', code),
              }))}
              onChange={(chosen) => {
                field.onChange(chosen);
                choose(chosen);
              }}
            />
          )}
        </Field>
        {offer.consents.length > 1 && (
          <Field of={form} name="consentId">
            {(field) => (
              <SelectField
                {...field}
                label={t('sharing.onConsent')}
                width="wide"
                options={offer.consents.map((consent) => ({
                  code: consent.id,
                  label: purposeOf(consent, view),
                }))}
                onChange={(chosen) => choose(recipient, chosen)}
              />
            )}
          </Field>
        )}
        {recipient !== '' && offer.consents.length === 0 && (
          <>
            <Alert
              kind="warning"
              title={t('sharing.noConsentFor', { role: label('role', recipient) })}
            >
              <p>{t('sharing.noConsentAbout')}</p>
            </Alert>
            <DutyFields form={form} />
          </>
        )}
        {recipient !== '' && !isRefused && (
          <>
            <Field of={form} name="groups">
              {(field) => (
                <ChecksField<FieldGroup>
                  {...field}
                  label={t('sharing.groupsToShare')}
                  hint={t(without ? 'sharing.dutyGroupsHint' : 'sharing.groupsToShareHint')}
                  options={options.map((code) => ({
                    code,
                    label: groupOf(code, offer.consent?.person == null),
                  }))}
                />
              )}
            </Field>
            <Field of={form} name="toWhom">
              {(field) => (
                <TextField {...field} label={t('sharing.toWhom')} hint={t('sharing.toWhomHint')} />
              )}
            </Field>
            <MediumFields form={form} />
          </>
        )}
        <div>
          <Button
            type="submit"
            kind={without ? 'danger' : 'primary'}
            isPending={form.isPending}
            isDisabled={isRefused}
            keys="Ctrl+Enter"
          >
            {t(without ? 'sharing.shareWithout' : 'sharing.shareDo')}
          </Button>
        </div>
      </Form>
      <Preview form={form} caseId={view.id} isRefused={isRefused} />
    </div>
  );
}

/** What could be shared with somebody: the consents that name him, and what the chosen one opens. */
function useOffer({ sharing, today, restricted }: CaseView, recipient: string, consentId: string) {
  const { compartment } = useSession();
  const consentsFor = (chosen: string): readonly Consent[] =>
    sharing.consents.filter(
      ({ state, left }) => state === 'active' && left.some((one) => one === chosen),
    );
  const of = (chosen: string, wanted: string) => {
    const consents = consentsFor(chosen);
    const consent = consents.find(({ id }) => id === wanted) ?? consents[0];
    const { involved } = sharing;
    const groups =
      consent && isRole(chosen)
        ? groupsShared(
            {
              compartment,
              recipient: chosen,
              involved,
              restricted: restrictedGroups(restricted),
              today,
            },
            weighed(consent),
          )
        : [];
    return { consents, consent, groups };
  };
  return { ...of(recipient, consentId), of };
}

const weighed = ({ left, ...consent }: Consent) => ({
  ...consent,
  withdrawnFor: consent.recipients.filter((recipient) => !left.includes(recipient)),
});
