import { Copy, Share2 } from 'lucide-react';
import { useState } from 'react';
import type { FactsOf } from '../../domain/policy/records.ts';
import { sharedText } from '../../domain/policy/shared-text.ts';
import { copyText } from '../clipboard.ts';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';

interface Handling {
  readonly id: string;
  readonly facts: FactsOf<'successful_handling'>;
}

/** The text of a successful handling for colleagues, once the person concerned agreed. */
export function ShareHandling({ id, facts }: Handling) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const title = facts.name;
  if (!facts.agreed) return <p className="small subtle">{t('policy.shareNotYet')}</p>;
  return (
    <>
      <div>
        <Button
          size="small"
          icon={Share2}
          onPress={() => setOpen(true)}
          aria-label={t('policy.shareOf', { title })}
        >
          {t('policy.share')}
        </Button>
      </div>
      {isOpen && <ShareDialog id={id} facts={facts} onClose={() => setOpen(false)} />}
    </>
  );
}

function ShareDialog({ id, facts, onClose }: Handling & { readonly onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const say = useUndo();
  const { today } = useSession();
  const change = useAction('policy.change');
  const text = sharedText(facts, language);
  const copy = async () => {
    const copied = await copyText(text);
    say({ text: t(copied ? 'policy.shareCopied' : 'policy.shareCopyFailed') });
  };
  const record = async () => {
    const published = { id, facts: { ...facts, publishedOn: today } };
    await change.mutateAsync(published);
    say({
      text: t('policy.shareSaid'),
      undo: () => change.mutateAsync({ id, facts }),
      redo: () => change.mutateAsync(published),
    });
    onClose();
  };
  return (
    <Dialog isOpen title={t('policy.share')} onClose={onClose}>
      <p className="policy-warning">{t('policy.shareAbout')}</p>
      <p className="policy-shared">{text}</p>
      {change.error && <Problem error={change.error} />}
      <Actions>
        <Button kind="primary" icon={Copy} onPress={copy}>
          {t('policy.shareCopy')}
        </Button>
        {facts.publishedOn === null && (
          <Button isPending={change.isPending} onPress={record}>
            {t('policy.shareDone')}
          </Button>
        )}
      </Actions>
    </Dialog>
  );
}
