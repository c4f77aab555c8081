import { Alert } from '../../design/Alert.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { type Definition, DefinitionList } from '../../design/DefinitionList.tsx';
import { useSession } from '../../vault/session.tsx';
import { useCase } from '../case-room.ts';
import { Literal } from '../Literal.tsx';
import { useCaseWords } from '../use-case-words.ts';

/** The check on a duty to report, and the clocks of the whistleblower law. */
export function IntegrityTab() {
  const { t } = useCaseWords();
  const { asksDutyCheck, duty } = useCase().view.justice;
  return (
    <div className="stack">
      {asksDutyCheck && <DutyCard />}
      {duty?.accepted === 'yes' && (
        <Alert kind="warning" title={t('police.art162')}>
          <p>{t('police.art162About')}</p>
          <p>{t('police.art162Nothing')}</p>
        </Alert>
      )}
      <WbkCard />
      {asksDutyCheck && (
        <Alert title={t('police.handling')}>
          <p>{t('police.handlingAbout')}</p>
        </Alert>
      )}
    </div>
  );
}

function DutyCard() {
  const { t, label, dates } = useCaseWords();
  const { view, isOpen, ask } = useCase();
  const { duty } = view.justice;
  return (
    <Card
      title={t('police.duty')}
      about={t('police.dutyAbout')}
      actions={
        isOpen && (
          <Button onPress={() => ask({ kind: 'duty' })}>
            {t(duty === null ? 'police.dutyDo' : 'police.dutyAgain')}
          </Button>
        )
      }
    >
      {duty === null ? (
        <p className="subtle">{t('police.dutyEmpty')}</p>
      ) : (
        <DefinitionList
          facts={[
            { term: t('police.dutyAccepted'), value: t(`police.${duty.accepted}`) },
            {
              term: t('police.dutyCivilTerm'),
              value: t(duty.isCivilServant ? 'police.yes' : 'police.no'),
            },
            {
              term: t('police.dutyAdvice'),
              value:
                duty.adviceFrom === null
                  ? t('police.dutyNobody')
                  : adviceWords(label('advice_from', duty.adviceFrom), duty.adviceOn),
            },
            {
              term: t('police.dutyConclusion'),
              value: label('duty_conclusion', duty.conclusion),
            },
            ...(duty.reason === ''
              ? []
              : [{ term: t('police.dutyReason'), value: <Literal text={duty.reason} /> }]),
          ]}
        />
      )}
    </Card>
  );

  function adviceWords(who: string, on: string | null): string {
    return on === null ? who : t('police.dutyAdviceWas', { who, day: dates.long(on) });
  }
}

/** The tasks by which the clocks of the whistleblower law run. */
const clocks: readonly string[] = ['T27', 'T28'];

function WbkCard() {
  const { t, label, dates } = useCaseWords();
  const { view, isOpen, ask } = useCase();
  const { regime } = useSession();
  const { wbk, isReportingOfficer } = view.justice;
  // Its clocks go on in a case that is closed.
  const runsOn =
    view.hands.kind === 'own' &&
    view.tasks.some(({ code, status }) => clocks.includes(code) && status === 'open');
  const day = (term: string, on: string | null): Definition[] =>
    on === null ? [] : [{ term, value: dates.long(on) }];
  return (
    <Card
      title={t('police.wbk')}
      about={t(isReportingOfficer ? 'police.wbkAboutOfficer' : 'police.wbkAbout')}
      actions={
        (isOpen || runsOn) && (
          <Button aria-label={t('police.wbkOpen')} onPress={() => ask({ kind: 'wbk' })}>
            {t('police.wbkChange')}
          </Button>
        )
      }
    >
      {regime === 'political' && <p className="subtle">{t('police.wbkPolitical')}</p>}
      {wbk === null ? (
        <p className="subtle">{t('police.wbkEmpty')}</p>
      ) : (
        <DefinitionList
          facts={[
            { term: t('police.wbkApplicable'), value: t(`police.wbk_${wbk.applicable}`) },
            ...day(t('police.wbkReceived'), wbk.receivedOn),
            ...day(t('police.wbkAcknowledgedOn'), wbk.acknowledgedOn),
            ...day(t('police.wbkFeedbackOn'), wbk.feedbackOn),
            ...(wbk.applicable === 'yes'
              ? [{ term: t('police.wbkReferral'), value: label('wbk_referral', wbk.referral) }]
              : []),
          ]}
        />
      )}
    </Card>
  );
}
