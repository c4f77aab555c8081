import { Link } from 'react-aria-components';
import { useText } from '../locales/index.tsx';
import type { Block, Inline } from './manual-text.ts';

/** Goes to a section of the manual. */
export type GoTo = (section: string) => void;

/** The pictures of the manual, by name. */
const pictures: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('../../docs/manual/screens/*.png', {
      eager: true,
      query: '?url',
      import: 'default',
    }),
  ).map(([path, url]) => [path.replace(/^.*\/|\.png$/g, ''), url]),
);

function Words({ words, onGo }: { readonly words: readonly Inline[]; readonly onGo: GoTo }) {
  return words.map((inline, index) => {
    // The words of a section never change places.
    const key = `${index} ${inline.text}`;
    if (inline.kind === 'strong') return <strong key={key}>{inline.text}</strong>;
    if (inline.kind === 'em') return <em key={key}>{inline.text}</em>;
    if (inline.kind === 'code') return <code key={key}>{inline.text}</code>;
    if (inline.kind !== 'link' || inline.to === null) return inline.text;
    const { to } = inline;
    return (
      <Link key={key} className="link" onPress={() => onGo(to)}>
        {inline.text}
      </Link>
    );
  });
}

/** What stands in a section of the manual, made of elements: nothing of it is parsed as a page. */
export function Blocks({
  blocks,
  onGo,
}: {
  readonly blocks: readonly Block[];
  readonly onGo: GoTo;
}) {
  return blocks.map((block, index) => (
    // The blocks of a section never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name
    <OneBlock key={index} block={block} onGo={onGo} />
  ));
}

function OneBlock({ block, onGo }: { readonly block: Block; readonly onGo: GoTo }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Words words={block.words} onGo={onGo} />
        </p>
      );
    case 'quote':
      return (
        <blockquote className="manual-quote">
          <Blocks blocks={block.blocks} onGo={onGo} />
        </blockquote>
      );
    case 'list':
      return <Entries {...block} onGo={onGo} />;
    case 'table':
      return <Table {...block} onGo={onGo} />;
    case 'code':
      return (
        <pre className="manual-code">
          <code>{block.text}</code>
        </pre>
      );
    case 'picture':
      return <Picture {...block} />;
  }
}

function Entries({
  ordered,
  entries,
  onGo,
}: Extract<Block, { kind: 'list' }> & { readonly onGo: GoTo }) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className="manual-list">
      {entries.map((blocks, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the entries have no other name
        <li key={index}>
          <Blocks blocks={blocks} onGo={onGo} />
        </li>
      ))}
    </List>
  );
}

function Table({ head, rows, onGo }: Extract<Block, { kind: 'table' }> & { readonly onGo: GoTo }) {
  return (
    <table className="manual-table">
      <thead>
        <tr>
          {head.map((words, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
            <th key={index} scope="col">
              <Words words={words} onGo={onGo} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
          <tr key={index}>
            {cells.map((words, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place
              <td key={column}>
                <Words words={words} onGo={onGo} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Picture({ alt, source }: Extract<Block, { kind: 'picture' }>) {
  const t = useText();
  return (
    <figure className="manual-picture">
      <img src={pictures[source]} alt={t('help.picture', { alt })} loading="lazy" />
    </figure>
  );
}
