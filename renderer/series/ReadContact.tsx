import { useState } from 'react';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ChooseFile } from '../exchange/ChooseFile.tsx';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';

/** Opens the request of a colleague to get in touch. */
export function ReadContact() {
  const t = useText();
  const dates = useDates();
  const read = useAction('series.readContact');
  const [isAsked, setAsked] = useState(false);
  return (
    <Card title={t('series.contactRead')} about={t('series.contactReadAbout')}>
      {!isAsked && (
        <div>
          <Button onPress={() => setAsked(true)}>{t('series.contactRead')}</Button>
        </div>
      )}
      {isAsked && !read.data && (
        <ChooseFile
          kind="contact"
          label={t('series.contactFromFolder')}
          none={t('series.contactNone')}
          open={t('series.contactRead')}
          isPending={read.isPending}
          error={read.error}
          onOpen={(file) => read.mutate(file)}
        />
      )}
      {read.data && (
        <Alert kind="positive" title={t('series.contactFrom', { name: read.data.from })}>
          <p>
            {t('series.contactFromAbout', {
              reference: read.data.reference,
              moment: dates.moment(read.data.madeAt),
            })}
          </p>
        </Alert>
      )}
    </Card>
  );
}
