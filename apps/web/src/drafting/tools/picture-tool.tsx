import { Textarea, TextInput } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { isPictureAddress } from '@recheck/domain';
import { useWording } from '../../ui';
import { FormTool } from './form-tool';
import { ICON } from './tool';

/** Puts a picture into the text, or changes the one that is selected; never without the words that stand in for it. */
export const PictureTool = ({ editor, active }: { editor: Editor; active: boolean }) => {
  const t = useWording();
  const [fields, setFields] = useState({ address: '', alternative: '' });
  const open = (): void => {
    const { address, alternative } = (active ? editor.getAttributes('picture') : {}) as Partial<typeof fields>;
    setFields({ address: address ?? '', alternative: alternative ?? '' });
  };
  const address = fields.address.trim();
  const alternative = fields.alternative.trim();
  const set = (): boolean => {
    if (!isPictureAddress(address) || alternative === '') return false;
    const chain = editor.chain().focus();
    return active
      ? chain.updateAttributes('picture', { address, alternative }).run()
      : chain.insertContent({ type: 'picture', attrs: { address, alternative } }).run();
  };
  return (
    <FormTool
      label={t('drafting.tool.picture')}
      icon={<IconPhoto {...ICON} />}
      active={active}
      onOpen={open}
      act={t('drafting.tool.pictureSet')}
      onSet={set}
    >
      {(tried) => (
        <>
          <TextInput
            data-autofocus
            type="url"
            label={t('drafting.tool.pictureAddress')}
            value={fields.address}
            onChange={(event) => setFields({ ...fields, address: event.currentTarget.value })}
            error={tried && !isPictureAddress(address) ? t('drafting.tool.pictureInvalid') : null}
          />
          <Textarea
            label={t('drafting.tool.pictureWords')}
            description={t('drafting.tool.pictureWordsHelp')}
            value={fields.alternative}
            onChange={(event) => setFields({ ...fields, alternative: event.currentTarget.value })}
            error={tried && alternative === '' ? t('drafting.tool.pictureMissing') : null}
          />
        </>
      )}
    </FormTool>
  );
};
