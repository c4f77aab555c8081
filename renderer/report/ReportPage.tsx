import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { useAnnounce } from '../design/live.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { SwitchField } from '../design/SwitchField.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useOffer } from '../frame/acts.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { ConflictField } from '../persons/ConflictField.tsx';
import { useSession } from '../vault/session.tsx';
import { Consequences } from './Consequences.tsx';
import { DraftStatus } from './DraftStatus.tsx';
import { useAutosave } from './draft.ts';
import { IncidentSection } from './IncidentSection.tsx';
import { FoldedReceivedSection, ReceivedSection } from './ReceivedSection.tsx';
import { ReporterSection } from './ReporterSection.tsx';
import { RulesSection } from './RulesSection.tsx';
import { type ReportFormState, useReportForm } from './report-form.ts';
import { type ReportValues, tellsMore } from './values.ts';
import { WishSection } from './WishSection.tsx';
import './report.css';

/** A report on one page: what was told on the left, what follows from it on the right. */
export function ReportPage({ start }: { readonly start: ReportValues }) {
  const t = useText();
  const title = t(useSession().role === 'griffier' ? 'clerk.newReport' : 'report.title');
  const form = useReportForm(start);
  const { saveNow, savedAt, error } = useAutosave(form.fields);
  const listenOnly = useWatch({ control: form.fields.control, name: 'listenOnly' });
  useDraftKey(saveNow);
  return (
    <Page wide>
      <Form form={form} label={title}>
        <div className="report-layout">
          <div className="stack">
            <PageHeader title={title} about={t('report.about')} />
            <Field of={form} name="listenOnly">
              {(field) => (
                <SwitchField
                  {...field}
                  label={t('report.listenOnly')}
                  hint={t('report.listenOnlyHint')}
                />
              )}
            </Field>
            <RulesSection form={form} />
            {listenOnly && <ReceivedSection form={form} listenOnly />}
            {!listenOnly && (
              <>
                <FoldedReceivedSection form={form} />
                <ReporterSection form={form} />
                <IncidentSection form={form} />
                <WishSection form={form} />
                {form.conflict !== null && (
                  <Card title={t('persons.conflictTitle')}>
                    <ConflictQuestion form={form} number={form.conflict} />
                  </Card>
                )}
              </>
            )}
          </div>
          <section className="consequences" aria-labelledby="consequences">
            <h2 id="consequences" className="consequences-title">
              {t('report.followsTitle')}
            </h2>
            {listenOnly ? <OnlyCounted form={form} /> : <Consequences form={form} />}
            <div className="stack-small">
              <Button
                kind="primary"
                keys="Ctrl+Enter"
                isPending={form.isPending}
                onPress={() => void form.submit()}
              >
                {t(listenOnly ? 'report.recordListen' : 'report.record')}
              </Button>
              <DraftStatus savedAt={savedAt} error={error} />
            </div>
          </section>
        </div>
      </Form>
    </Page>
  );
}

/** Asks whether the reporter is the other party in another case. */
function ConflictQuestion({
  form,
  number,
}: {
  readonly form: ReportFormState;
  readonly number: string;
}) {
  return (
    <Field of={form} name="conflict">
      {(field) => <ConflictField {...field} number={number} />}
    </Field>
  );
}

/** `Ctrl+S`, out of habit: the draft is kept already, and the desk says so. */
function useDraftKey(saveNow: () => void) {
  const t = useText();
  const announce = useAnnounce();
  useOffer(
    useMemo(
      () => ({
        save: () => {
          saveNow();
          announce(t('report.draftKept'));
        },
      }),
      [saveNow, announce, t],
    ),
  );
}

/** Says that only the count stays, and warns when more had been typed. */
function OnlyCounted({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  return (
    <>
      <p>{t('report.followsListen')}</p>
      {tellsMore(form.fields.getValues()) && (
        <Alert kind="warning" title={t('report.followsListenLoses')} />
      )}
    </>
  );
}
