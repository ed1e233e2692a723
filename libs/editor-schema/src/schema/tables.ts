import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

/**
 * Cells never span: the document is a plain grid. The table plugins want the attributes to be there, so they are, at
 * one cell each; what is pasted with spans is filled up to a grid by the plugins.
 */
const unspanned = () => ({
  colspan: { default: 1, rendered: false, parseHTML: () => 1 },
  rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
});

/** Tables, their rows, header cells and cells. */
export const tables = [
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ addAttributes: unspanned }),
  TableCell.extend({ addAttributes: unspanned }),
];
