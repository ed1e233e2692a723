import type { Refusal } from './refusal';

/** The answer of every rule: the value, or the refusal a person is shown. Surprises are exceptions, never results. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

/** Wraps a value as a successful result. */
export const accepted = <Value>(value: Value): Result<Value> => ({ ok: true, value });

/** Wraps a refusal as a failed result. */
export const refused = (refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal,
});
