import { Component, type ReactNode } from 'react';
import { Alert } from '../design/Alert.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useText } from '../locales/index.tsx';
import { Page } from './Page.tsx';

function CrashMessage() {
  const t = useText();
  return (
    <Page>
      <PageHeader title={t('desk.crashTitle')} />
      <Alert kind="negative" title={t('desk.crashText')} />
    </Page>
  );
}

/** Shows a sentence in place of a screen that broke; the frame around it stays. */
export class CrashBoundary extends Component<
  { readonly children: ReactNode },
  { readonly broken: boolean }
> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <CrashMessage /> : this.props.children;
  }
}
