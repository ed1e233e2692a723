import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type NodeView } from '@tiptap/pm/view';
import { Citation } from '@recheck/editor-schema';

/** What a mark says of the source behind it. */
export interface SourceLabel {
  readonly title: string;
  readonly identified: boolean;
  /** Quoted words of the source by the ids of their passages. */
  readonly quotations: ReadonlyMap<string, string>;
}
export type SourceLabels = ReadonlyMap<string, SourceLabel>;

/** One mark of the text, as it stands there. */
export interface MarkInText {
  readonly citationId: string;
  readonly sourceId: string;
  readonly passageId: string | null;
}

interface CitationViewOptions {
  /** Said of a mark whose source is not among the sources of the round. */
  readonly noSource: string;
  /** Somebody opened a mark, by pressing it or with Enter. */
  readonly onOpen: (mark: MarkInText) => void;
}

interface Marks {
  readonly labels: SourceLabels;
  readonly decorations: DecorationSet;
}

const MARKS = new PluginKey<Marks>('citationMarks');

const markOf = ({ attrs }: Node): MarkInText => ({
  citationId: String(attrs['citationId']),
  sourceId: String(attrs['sourceId']),
  passageId: typeof attrs['passageId'] === 'string' ? attrs['passageId'] : null,
});

const titleOf = (label: SourceLabel | undefined, { passageId }: MarkInText, noSource: string): string => {
  const quotation = passageId === null ? undefined : label?.quotations.get(passageId);
  return [label?.title ?? noSource, ...(quotation ? [`“${quotation}”`] : [])].join('\n');
};

/** Numbers by first appearance, as the domain's `citationNumbers` counts them. */
const decorationsOf = (doc: Node, labels: SourceLabels, noSource: string): DecorationSet => {
  const numbers = new Map<string, number>();
  const decorations: Decoration[] = [];
  doc.descendants((node, position) => {
    if (node.type.name !== 'citation') return;
    const mark = markOf(node);
    const number = numbers.get(mark.sourceId) ?? numbers.size + 1;
    numbers.set(mark.sourceId, number);
    const label = labels.get(mark.sourceId);
    decorations.push(
      Decoration.node(
        position,
        position + node.nodeSize,
        { title: titleOf(label, mark, noSource), ...(label?.identified ? {} : { 'data-unidentified': '' }) },
        { number },
      ),
    );
  });
  return DecorationSet.create(doc, decorations);
};

const numberIn = (decorations: readonly Decoration[]): string => {
  const spec = decorations.find((decoration) => 'number' in decoration.spec)?.spec as { number: number } | undefined;
  return `[${spec?.number ?? '–'}]`;
};

/** Draws the mark with its number of the moment. */
class CitationMarkView implements NodeView {
  readonly dom = document.createElement('sup');
  readonly #number = document.createElement('span');

  constructor(
    private node: Node,
    decorations: readonly Decoration[],
    onOpen: (mark: MarkInText) => void,
  ) {
    this.#number.textContent = numberIn(decorations);
    this.dom.append(this.#number);
    this.dom.addEventListener('click', () => onOpen(markOf(this.node)));
    this.#tell();
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.node.type || node.attrs['sourceId'] !== this.node.attrs['sourceId']) return false;
    this.node = node;
    const number = numberIn(decorations);
    if (this.#number.textContent !== number) this.#number.textContent = number;
    this.#tell();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  #tell(): void {
    const { citationId, sourceId, passageId } = markOf(this.node);
    Object.assign(this.dom.dataset, { citation: citationId, source: sourceId });
    if (passageId === null) delete this.dom.dataset['passage'];
    else this.dom.dataset['passage'] = passageId;
  }
}

/** Tells the editor what is known of the sources now. */
export const labelsTransaction = (state: EditorState, labels: SourceLabels) => state.tr.setMeta(MARKS, labels);

/** The mark that the caret stands beside, before it first; null where there is none. */
export const markAtCaret = ({ selection }: EditorState): MarkInText | null => {
  const { nodeBefore, nodeAfter } = selection.$head;
  const mark = [nodeBefore, nodeAfter].find((node) => node?.type.name === 'citation');
  return mark && selection.empty ? markOf(mark) : null;
};

/** The citation with its live number. Draws only: nothing in here changes the draft. */
export const citationView = ({ noSource, onOpen }: CitationViewOptions) =>
  Citation.extend({
    addNodeView() {
      return ({ node, decorations }) => new CitationMarkView(node, decorations as readonly Decoration[], onOpen);
    },
    addProseMirrorPlugins() {
      return [
        new Plugin<Marks>({
          key: MARKS,
          state: {
            init: (_, { doc }) => ({ labels: new Map(), decorations: decorationsOf(doc, new Map(), noSource) }),
            apply: (transaction, drawn) => {
              const told = transaction.getMeta(MARKS) as SourceLabels | undefined;
              if (!told && !transaction.docChanged) return drawn;
              const labels = told ?? drawn.labels;
              return { labels, decorations: decorationsOf(transaction.doc, labels, noSource) };
            },
          },
          props: { decorations: (state) => MARKS.getState(state)?.decorations },
        }),
      ];
    },
  });
