import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../locales/index.tsx';
import { IconButton } from './IconButton.tsx';
import './Dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly size?: 'normal' | 'wide' | 'full';
  readonly role?: 'dialog' | 'alertdialog';
  readonly children: ReactNode;
}

/** Something that wants an answer first. `Esc` and the cross close it; focus goes back. */
export function Dialog({
  title,
  isOpen,
  onClose,
  size = 'normal',
  role = 'dialog',
  children,
}: DialogProps) {
  const t = useText();
  const dialog = useRef<HTMLElement>(null);
  // What had focus may be gone with what the dialog asked before: then it is read anew, by its new title.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another content
  useEffect(() => {
    if (document.activeElement === document.body) dialog.current?.focus();
  }, [title]);
  useEffect(() => (isOpen ? submitFromOutside(dialog.current) : undefined), [isOpen]);
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="dialog-box" data-size={size}>
        <AriaDialog ref={dialog} className="dialog" role={role}>
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <IconButton icon={X} label={t('desk.close')} onPress={onClose} />
          </header>
          <div className="dialog-body stack">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * `Ctrl+Enter` records what a dialog asks, also from its cross. Inside a form, the form does that itself.
 * @returns stops it
 */
function submitFromOutside(dialog: HTMLElement | null) {
  const submit = (event: KeyboardEvent) => {
    const isAsked = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isAsked || !(event.target instanceof Element) || event.target.closest('form')) return;
    const [form, another] = dialog?.querySelectorAll('form') ?? [];
    if (form === undefined || another !== undefined) return;
    event.preventDefault();
    event.stopPropagation();
    form.requestSubmit();
  };
  dialog?.addEventListener('keydown', submit, { capture: true });
  return () => dialog?.removeEventListener('keydown', submit, { capture: true });
}

/** The buttons at the end of a dialog or form. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className="row actions">{children}</div>;
}
