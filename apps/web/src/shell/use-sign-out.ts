import { useNavigate } from 'react-router';
import { device } from './device';
import { paths } from './paths';
import { useMe, useSession } from './session';

/** The ways out. */
export interface SignOut {
  /** Signs out at once, and shows the sign-in page without a way back to what was on the screen. */
  readonly signOut: () => Promise<void>;
  /** Whether this browser keeps anything that the person typed and the newsroom does not have. */
  readonly keepsWords: () => Promise<boolean>;
  /** Forgets that, for good. */
  readonly forgetWords: () => Promise<void>;
}

export const useSignOut = (): SignOut => {
  const { signOut } = useSession();
  const { person } = useMe();
  const navigate = useNavigate();
  return {
    signOut: async () => {
      await signOut();
      await navigate(paths.signIn, { replace: true });
    },
    // A browser that keeps nothing has nothing to lose.
    keepsWords: () =>
      device.topics(person.id).then(
        ({ length }) => length > 0,
        () => false,
      ),
    forgetWords: () => device.forgetAll(person.id),
  };
};
