import { Disclosure } from '../design/Disclosure.tsx';
import { type MessageKey, useText } from '../locales/index.tsx';
import './help.css';

/** What may be shared and what may not (domain study, §1.2 and §1.3). */
const parts: readonly { readonly title: MessageKey; readonly points: readonly MessageKey[] }[] = [
  {
    title: 'help.mayNever',
    points: ['help.mayNeverStory', 'help.mayNeverHealth', 'help.mayNeverColleague'],
  },
  {
    title: 'help.mayAgreed',
    points: ['help.mayAgreedCame', 'help.mayAgreedFacts', 'help.mayAgreedLess'],
  },
  {
    title: 'help.mayWithout',
    points: ['help.mayWithoutDuties', 'help.mayWithoutOffence', 'help.mayWithoutCourt'],
  },
];

/** What the counsellor may share and what not, folded until it is asked for. */
export function MayShare() {
  const t = useText();
  return (
    <Disclosure title={t('help.mayTitle')} level={2}>
      <div className="stack">
        {parts.map(({ title, points }) => (
          <section key={title} className="stack-small">
            <h3>{t(title)}</h3>
            <ul className="manual-list">
              {points.map((point) => (
                <li key={point}>{t(point)}</li>
              ))}
            </ul>
          </section>
        ))}
        <p className="small subtle">{t('help.mayChecked')}</p>
      </div>
    </Disclosure>
  );
}
