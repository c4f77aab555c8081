import { Bookmark } from 'lucide-react';
import type { Output } from '../../api/contract/index.ts';
import { MenuButton } from '../design/MenuButton.tsx';
import { useAsked } from '../forms/kept.ts';
import { useText } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';
import { areSame, type CaseFilters, filtersOf } from './filters.ts';
import { KeepViewDialog } from './KeepViewDialog.tsx';
import { renameForm, ViewsDialog } from './ViewsDialog.tsx';
import { fixedViews } from './views.ts';

/** A view that somebody keeps. */
export type KeptView = Output<'caseViews.list'>['views'][number];

/** Ways to look at the list: those of every vault, those that were kept, and the way to keep another. */
export function ViewMenu({
  filters,
  onChange,
}: {
  readonly filters: CaseFilters;
  readonly onChange: (filters: CaseFilters) => void;
}) {
  const t = useText();
  const kept = useCommand('caseViews.list', {}).data?.views;
  const [dialog, setDialog] = useAsked<readonly KeptView[], 'keep' | 'all'>(kept, (all, isBack) =>
    all.some(({ id }) => isBack(renameForm(id))) ? 'all' : null,
  );
  const views = [
    ...fixedViews.map((view) => ({ ...view, name: t(view.name) })),
    ...(kept ?? []).map((view) => ({ ...view, filters: filtersOf(view.filters) })),
  ].map((view) => ({ ...view, isNow: areSame(view.filters, filters) }));
  const now = views.find(({ isNow }) => isNow);
  const entries = views.map(({ id, name, isNow }) => ({ id, label: name, isChosen: isNow }));
  const choose = (id: string) => {
    if (id === 'keep' || id === 'all-views') return setDialog(id === 'keep' ? 'keep' : 'all');
    const view = views.find((one) => one.id === id);
    if (view) onChange(view.filters);
  };
  const own = entries.slice(fixedViews.length);
  return (
    <>
      <MenuButton
        label={now?.name ?? t('cases.views')}
        about={t('cases.view')}
        icon={Bookmark}
        parts={[
          {
            id: 'fixed',
            title: t('cases.viewsFixed'),
            entries: entries.slice(0, fixedViews.length),
          },
          ...(own.length === 0 ? [] : [{ id: 'own', title: t('cases.viewsOwn'), entries: own }]),
          {
            id: 'acts',
            title: t('cases.viewsKeep'),
            entries: [
              ...(now === undefined ? [{ id: 'keep', label: t('cases.viewKeep') }] : []),
              { id: 'all-views', label: t('cases.viewsManage') },
            ],
          },
        ]}
        onChoose={choose}
      />
      {dialog === 'keep' && <KeepViewDialog filters={filters} onClose={() => setDialog(null)} />}
      {dialog === 'all' && <ViewsDialog views={kept ?? []} onClose={() => setDialog(null)} />}
    </>
  );
}
