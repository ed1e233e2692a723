import { Action, FormActions, FormStack, SideSheet, useWording } from '../ui';
import { useSignOut } from './use-sign-out';

/** Asked before signing out where this browser has words that the newsroom does not have: they stay, or they go. */
export const SignOutSheet = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const t = useWording();
  const { signOut, forgetWords } = useSignOut();
  return (
    <SideSheet opened={opened} onClose={onClose} title={t('shell.signOut.title')}>
      <FormStack>
        <p>{t('shell.signOut.explain')}</p>
        <FormActions>
          <Action primary onAct={() => void signOut()}>
            {t('shell.signOut.keep')}
          </Action>
          <Action quiet onAct={() => void forgetWords().then(signOut)}>
            {t('shell.signOut.delete')}
          </Action>
          <Action quiet local onAct={onClose}>
            {t('shell.signOut.stay')}
          </Action>
        </FormActions>
      </FormStack>
    </SideSheet>
  );
};
