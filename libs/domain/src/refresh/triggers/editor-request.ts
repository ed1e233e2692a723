import { accepted, refusal, refused, type Result } from '../../kernel';
import { capabilityRefusal, hasCapability, type Actor } from '../../workflow/capabilities';
import type { NeedSignal } from '../need';

/**
 * `EDITOR_REQUEST`: somebody who plans refreshes asks for another look, and says why. The key is the id of the request,
 * so that two requests are two needs and one sent twice is one.
 */
export const editorRequestSignal = (actor: Actor, requestId: string, reason: string): Result<NeedSignal> => {
  if (!hasCapability(actor, 'refresh.plan')) return refused(capabilityRefusal('refresh.plan'));
  const detail = reason.trim();
  if (detail === '') return refused(refusal('reasonMissing'));
  return accepted({ trigger: 'EDITOR_REQUEST', signalKey: requestId, detail });
};
