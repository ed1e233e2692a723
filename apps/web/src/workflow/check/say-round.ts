import type { RoundKind } from '@recheck/domain';
import type { useWording } from '../../ui';

/** A round by its name: the first one says so by itself, later ones have their number. */
export const sayRound = (t: ReturnType<typeof useWording>, kind: RoundKind, number: number): string => {
  const name = t(`workflow.roundKind.${kind}`);
  return kind === 'INITIAL' ? name : t('workflow.check.view.roundNamed', { kind: name, number });
};
