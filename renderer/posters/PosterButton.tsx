import { FileText } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { filledText } from '../../domain/fields.ts';
import { Button } from '../design/Button.tsx';
import { useUndo } from '../design/Undo.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';

/** A sheet that hangs on a wall. */
type Poster = 'Matrix' | 'Reporting' | 'Norm';

/** Asks where a sheet for the wall goes, and writes it there. */
export function PosterButton({ poster }: { readonly poster: Poster }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={FileText} onPress={() => setOpen(true)}>
        {t(`posters.write${poster}`)}
      </Button>
      {isOpen && <PosterDialog poster={poster} onClose={() => setOpen(false)} />}
    </>
  );
}

const schema = z.object({ folder: filledText(4000) });

function PosterDialog({
  poster,
  onClose,
}: {
  readonly poster: Poster;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const { mutateAsync } = useAction(`posters.write${poster}`);
  const form = useDeskForm(schema, {
    keep: whileOpen(`posters.write${poster}`),
    start: { folder: '' },
    onSubmit: async ({ folder }) => {
      const { file } = await mutateAsync({ folder });
      onClose();
      say({ text: t('posters.written', { file }) });
    },
  });
  return (
    <RecordDialog
      title={t(`posters.write${poster}`)}
      action={t('posters.save')}
      kept={{ form }}
      onClose={onClose}
    >
      <p>{t(`posters.about${poster}`)}</p>
      <Field of={form} name="folder">
        {(field) => <FolderField {...field} label={t('posters.folder')} />}
      </Field>
    </RecordDialog>
  );
}
