import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { Link } from 'react-aria-components';
import { useAnnounce } from '../design/live.tsx';
import { TextField } from '../design/TextField.tsx';
import { useText } from '../locales/index.tsx';
import { Blocks, type GoTo } from './Blocks.tsx';
import { type Chapter, chaptersOf, chapterWith, type Found, searchManual } from './chapters.ts';
import { useManual } from './manual.ts';
import type { ManualPage } from './manual-text.ts';
import './help.css';

/** The manual: contents and search beside the chapter that is read. */
export default function Manual({
  topic,
  onTopic,
}: {
  /** The section that is read. */
  readonly topic: string;
  readonly onTopic: GoTo;
}) {
  const t = useText();
  const pages = useManual();
  const [query, setQuery] = useState('');
  const [isAsked, setAsked] = useState(false);
  const asked = useDeferredValue(query);
  const chapter = chapterWith(pages, topic);
  const go = (section: string) => {
    setAsked(true);
    onTopic(section);
  };
  return (
    <div className="manual">
      <div className="manual-side">
        <TextField
          type="search"
          name="manual"
          label={t('help.search')}
          value={query}
          onChange={setQuery}
        />
        {asked.trim() === '' ? (
          <Contents pages={pages} current={chapter?.id} onGo={go} />
        ) : (
          <Results found={searchManual(pages, asked)} onGo={go} />
        )}
      </div>
      {chapter && <ChapterText chapter={chapter} topic={topic} onGo={go} takesFocus={isAsked} />}
    </div>
  );
}

function Contents({
  pages,
  current,
  onGo,
}: {
  readonly pages: readonly ManualPage[];
  readonly current: string | undefined;
  readonly onGo: GoTo;
}) {
  const t = useText();
  return (
    <nav aria-label={t('help.contents')} className="manual-contents">
      {pages.map((page) => (
        <ul key={page.id}>
          {chaptersOf(page).map(({ id, title }) => (
            <li key={id} data-page={id === page.id}>
              <Link
                className="manual-link"
                {...(id === current ? { 'aria-current': 'page' as const } : {})}
                onPress={() => onGo(id)}
              >
                {title}
              </Link>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}

function Results({ found, onGo }: { readonly found: readonly Found[]; readonly onGo: GoTo }) {
  const t = useText();
  const announce = useAnnounce();
  const count = t('help.found', { count: found.length });
  useEffect(() => announce(count), [announce, count]);
  return (
    <nav aria-label={t('help.results')} className="manual-contents">
      <p className="subtle small">{count}</p>
      <ul>
        {found.map(({ id, title, chapter, around }) => (
          <li key={id}>
            <Link className="manual-link" onPress={() => onGo(id)}>
              <span className="manual-found-title">
                {chapter === null ? title : t('help.within', { chapter, title })}
              </span>
              <span className="small subtle">{around}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A chapter. Its heading, or that of the part that was asked for, takes focus when one goes there. */
function ChapterText({
  chapter,
  topic,
  onGo,
  takesFocus,
}: {
  readonly chapter: Chapter;
  readonly topic: string;
  readonly onGo: GoTo;
  readonly takesFocus: boolean;
}) {
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    const place = article.current?.querySelector<HTMLElement>(`[data-section="${topic}"]`);
    const isStart = topic === chapter.id;
    if (!isStart || takesFocus) place?.scrollIntoView({ block: 'start' });
    if (takesFocus) place?.focus({ preventScroll: true });
  }, [topic, chapter.id, takesFocus]);
  return (
    <article ref={article} className="manual-text">
      {chapter.sections.map(({ id, title, level, blocks }) => {
        const Title = level <= 2 ? 'h2' : 'h3';
        return (
          <section key={id} className="stack">
            <Title tabIndex={-1} data-section={id}>
              {title}
            </Title>
            <Blocks blocks={blocks} onGo={onGo} />
          </section>
        );
      })}
    </article>
  );
}
