import { firstAnswer } from './begin.ts';
import './design/fonts.css';
import './design/tokens.css';
import './design/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { applyLook, lookAtStart } from './look.ts';
import { refuseDrops } from './refuse-drops.ts';
import { answerTo } from './vault/client.ts';
import { makeQueryClient, queryKey } from './vault/queries.ts';

const desk = document.getElementById('desk');
if (desk === null) throw new Error('the page has no place for the desk');
refuseDrops();
applyLook(lookAtStart());
const queryClient = makeQueryClient();
const described = queryClient.prefetchQuery({
  queryKey: queryKey('vault.describe', {}),
  queryFn: () => answerTo<'vault.describe'>(firstAnswer),
});
/** Milliseconds in which most answers are there: what can be drawn with one is drawn once. */
const patience = 100;
await Promise.race([described, new Promise((resolve) => setTimeout(resolve, patience))]);
createRoot(desk).render(
  <StrictMode>
    <App queryClient={queryClient} />
  </StrictMode>,
);
