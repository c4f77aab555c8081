import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import type { CaseView } from '../../api/contract/cases.ts';
import { Button } from '../design/Button.tsx';
import { useText } from '../locales/index.tsx';

/** The reporter by alias; name and contact only when asked for, because somebody may look along. */
export function ReporterName({ reporter }: { readonly reporter: CaseView['reporter'] }) {
  const t = useText();
  const [shown, setShown] = useState(false);
  const { alias, name, contact, otherCases } = reporter;
  const hasName = name !== '' || contact !== '';
  return (
    <div className="row case-reporter">
      <span>
        {t('case.reporter')}: <bdi className="case-alias">{alias ?? t('case.anonymous')}</bdi>
      </span>
      {shown && (
        <span>
          <bdi>{name || t('case.nameUnknown')}</bdi>
          {contact !== '' && (
            <>
              {' · '}
              <bdi>{contact}</bdi>
            </>
          )}
        </span>
      )}
      {hasName && (
        <Button
          kind="quiet"
          size="small"
          icon={shown ? EyeOff : Eye}
          onPress={() => setShown((now) => !now)}
        >
          {t(shown ? 'case.hideName' : 'case.showName')}
        </Button>
      )}
      {otherCases.length > 0 && (
        <span>
          {t('case.otherCases')}{' '}
          {otherCases.map(({ id, number }) => (
            <Link key={id} href={`/cases/${id}`} className="case-other">
              {number}
            </Link>
          ))}
        </span>
      )}
    </div>
  );
}
