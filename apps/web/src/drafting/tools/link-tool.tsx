import { TextInput } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { isLinkAddress } from '@recheck/domain';
import { useWording } from '../../ui';
import { FormTool } from './form-tool';
import { ICON } from './tool';

/** Links what is selected, or changes the link in which the caret stands. */
export const LinkTool = ({ editor, active }: { editor: Editor; active: boolean }) => {
  const t = useWording();
  const [address, setAddress] = useState('');
  const href = address.trim();
  const inLink = () => editor.chain().focus().extendMarkRange('link');
  const set = (): boolean => isLinkAddress(href) && inLink().setLink({ href }).run();
  return (
    <FormTool
      label={t('drafting.tool.link')}
      icon={<IconLink {...ICON} />}
      active={active}
      onOpen={() => setAddress(String(editor.getAttributes('link')['href'] ?? ''))}
      act={t('drafting.tool.linkSet')}
      onSet={set}
      {...(active
        ? { remove: { label: t('drafting.tool.linkRemove'), onRemove: () => inLink().unsetLink().run() } }
        : {})}
    >
      {(tried) => (
        <TextInput
          data-autofocus
          type="url"
          label={t('drafting.tool.linkAddress')}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          error={tried && !isLinkAddress(href) ? t('drafting.tool.linkInvalid') : null}
        />
      )}
    </FormTool>
  );
};
