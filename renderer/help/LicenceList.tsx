import { Suspense, use, useState } from 'react';
import { Link } from 'react-aria-components';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Loading } from '../design/Loading.tsx';
import { useText } from '../locales/index.tsx';
import type { LicencedPart, Licences } from './licences.ts';
import './help.css';

let loaded: Promise<Licences> | undefined;

/** The licences come with the first that asks for them. */
function useLicences(): Licences {
  loaded ??= import('virtual:licences').then(({ default: licences }) => licences);
  return use(loaded);
}

/** Everything that Luwte brings along, asked for by a button: the texts are long. */
export function LicenceList() {
  const t = useText();
  const [isShown, setShown] = useState(false);
  if (!isShown) return <Button onPress={() => setShown(true)}>{t('help.licencesShow')}</Button>;
  return (
    <Suspense fallback={<Loading />}>
      <Parts />
    </Suspense>
  );
}

function Parts() {
  const t = useText();
  const { parts, texts } = useLicences();
  const [read, setRead] = useState<LicencedPart | null>(null);
  const nameOf = ({ name, version }: LicencedPart) => `${name} ${version}`;
  return (
    <>
      <table className="manual-table">
        <thead>
          <tr>
            <th scope="col">{t('help.part')}</th>
            <th scope="col">{t('help.licence')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={nameOf(part)}>
              <td>{nameOf(part)}</td>
              <td>
                {part.text === null ? (
                  part.licence
                ) : (
                  <Link
                    className="link"
                    aria-label={t('help.licenceOf', { part: nameOf(part), licence: part.licence })}
                    onPress={() => setRead(part)}
                  >
                    {part.licence}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {read !== null && read.text !== null && (
        <Dialog isOpen size="wide" title={nameOf(read)} onClose={() => setRead(null)}>
          <pre className="licence-text" lang="en">
            {texts[read.text]}
          </pre>
        </Dialog>
      )}
    </>
  );
}
