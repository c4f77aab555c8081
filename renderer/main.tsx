import { firstAnswer } from './begin.ts';
import './zod.ts';
import './design/fonts.css';
import './design/tokens.css';
import './design/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { loadTexts } from './locales/load.ts';
import { applyLook, lookAtStart } from './look.ts';
import { refuseDrops } from './refuse-drops.ts';
import { answerTo } from './vault/client.ts';
import { makeQueryClient, queryKey } from './vault/queries.ts';

const desk = document.getElementById('desk');
if (desk === null) throw new Error('the page has no place for the desk');
refuseDrops();
const look = lookAtStart();
applyLook(look);
const queryClient = makeQueryClient();
void queryClient.prefetchQuery({
  queryKey: queryKey('vault.describe', {}),
  queryFn: () => answerTo('vault.describe', firstAnswer),
});
const texts = await loadTexts(look.language);
createRoot(desk).render(
  <StrictMode>
    <App texts={texts} queryClient={queryClient} />
  </StrictMode>,
);
