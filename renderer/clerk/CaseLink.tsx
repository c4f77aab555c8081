import { Link } from 'react-aria-components';

/** The way to a case, by its number and the alias of who told it. */
export function CaseLink({
  caseId,
  number,
  alias,
}: {
  readonly caseId: string;
  readonly number: string;
  readonly alias: string | null;
}) {
  return (
    <Link href={`/cases/${caseId}`} className="link">
      {alias === null ? number : `${number} ${alias}`}
    </Link>
  );
}
