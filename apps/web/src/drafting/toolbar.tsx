import { NativeSelect } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconItalic,
  IconList,
  IconListNumbers,
  IconQuote,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { DocumentPart } from '@recheck/domain';
import { useWording } from '../ui';
import styles from './toolbar.module.css';
import { LinkTool } from './tools/link-tool';
import { PictureTool } from './tools/picture-tool';
import { TableTool } from './tools/table-tool';
import { ICON, Tool } from './tools/tool';

const PARTS: readonly DocumentPart[] = ['SECTION', 'SUMMARY', 'LIMITS', 'FOLLOW_UPS'];

/** What a line is: text, a heading that opens a part, or a heading within one. */
const kindOf = (editor: Editor): string => {
  if (!editor.isActive('heading')) return 'TEXT';
  const { level, part } = editor.getAttributes('heading') as { level: number; part: string };
  return level === 3 ? 'SUBHEADING' : part;
};

const setKind = (editor: Editor, kind: string): void => {
  const chain = editor.chain().focus();
  if (kind === 'TEXT') chain.setParagraph().run();
  else if (kind === 'SUBHEADING') chain.setNode('heading', { level: 3, part: 'SECTION' }).run();
  else chain.setNode('heading', { level: 2, part: kind }).run();
};

/** Everything that a line and its words can be. */
export const Toolbar = ({ editor, onCite }: { editor: Editor; onCite: () => void }) => {
  const t = useWording();
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      kind: kindOf(current),
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      bullets: current.isActive('bulletList'),
      numbers: current.isActive('orderedList'),
      quotation: current.isActive('blockquote'),
      link: current.isActive('link'),
      picture: current.isActive('picture'),
      table: current.isActive('table'),
    }),
  });
  const run = () => editor.chain().focus();
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t('drafting.tool.bar')}>
      <NativeSelect
        size="xs"
        aria-label={t('drafting.tool.kind')}
        value={state.kind}
        onChange={(event) => setKind(editor, event.currentTarget.value)}
        data={[
          { value: 'TEXT', label: t('drafting.tool.paragraph') },
          ...PARTS.map((part) => ({
            value: part,
            label: part === 'SECTION' ? t('drafting.tool.heading') : t(`drafting.part.${part}`),
          })),
          { value: 'SUBHEADING', label: t('drafting.tool.subheading') },
        ]}
      />
      <Tool label={t('drafting.tool.strong')} active={state.bold} onPress={() => run().toggleBold().run()}>
        <IconBold {...ICON} />
      </Tool>
      <Tool label={t('drafting.tool.emphasis')} active={state.italic} onPress={() => run().toggleItalic().run()}>
        <IconItalic {...ICON} />
      </Tool>
      <Tool label={t('drafting.tool.bullets')} active={state.bullets} onPress={() => run().toggleBulletList().run()}>
        <IconList {...ICON} />
      </Tool>
      <Tool label={t('drafting.tool.numbers')} active={state.numbers} onPress={() => run().toggleOrderedList().run()}>
        <IconListNumbers {...ICON} />
      </Tool>
      <Tool
        label={t('drafting.tool.quotation')}
        active={state.quotation}
        onPress={() => run().toggleBlockquote().run()}
      >
        <IconBlockquote {...ICON} />
      </Tool>
      <LinkTool editor={editor} active={state.link} />
      <TableTool editor={editor} active={state.table} />
      <PictureTool editor={editor} active={state.picture} />
      <Tool label={t('drafting.tool.cite')} onPress={onCite}>
        <IconQuote {...ICON} />
      </Tool>
      <Tool label={t('drafting.tool.undo')} onPress={() => run().undo().run()}>
        <IconArrowBackUp {...ICON} />
      </Tool>
      <Tool label={t('drafting.tool.redo')} onPress={() => run().redo().run()}>
        <IconArrowForwardUp {...ICON} />
      </Tool>
    </div>
  );
};
