import type { Printer } from '../../api/desk-options.ts';

/** A printer that keeps the pages it is given, the newest last. */
export function keepingPrinter(): { readonly pages: string[]; readonly printer: Printer } {
  const pages: string[] = [];
  const printer: Printer = async (page) => {
    pages.push(page);
    return Buffer.from('%PDF-1.4');
  };
  return { pages, printer };
}
