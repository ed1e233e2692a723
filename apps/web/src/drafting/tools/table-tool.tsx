import { Menu } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useWording } from '../../ui';
import { ICON, Tool } from './tool';

/** What can be done to the table in which the caret stands, in the order of the menu. */
const ACTS = {
  rowAfter: 'addRowAfter',
  columnAfter: 'addColumnAfter',
  headerRow: 'toggleHeaderRow',
  rowDelete: 'deleteRow',
  columnDelete: 'deleteColumn',
  tableDelete: 'deleteTable',
} as const;

const NAMES = Object.keys(ACTS) as (keyof typeof ACTS)[];

/** Puts a table into the text, or changes the one in which the caret stands. */
export const TableTool = ({ editor, active }: { editor: Editor; active: boolean }) => {
  const t = useWording();
  const [opened, setOpened] = useState(false);
  if (!active) {
    return (
      <Tool
        label={t('drafting.tool.tableInsert')}
        onPress={() => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      >
        <IconTable {...ICON} />
      </Tool>
    );
  }
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-start" withinPortal returnFocus={false}>
      <Menu.Target>
        <span>
          <Tool label={t('drafting.tool.table')} active onPress={() => setOpened(!opened)}>
            <IconTable {...ICON} />
          </Tool>
        </span>
      </Menu.Target>
      <Menu.Dropdown>
        {NAMES.map((name) => (
          <Menu.Item key={name} onClick={() => editor.chain().focus()[ACTS[name]]().run()}>
            {t(`drafting.tool.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
