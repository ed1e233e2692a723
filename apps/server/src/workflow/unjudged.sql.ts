/**
 * SQL that tells whether readers of a check see an import, to which nobody here has given a verdict; `check` is the alias
 * of a row of `fact_checks`. Relies on editions_number_key.
 */
export const unjudged = (check: string): string => `EXISTS (
  SELECT 1 FROM editions public WHERE public.fact_check_id = ${check}.id AND public.number = ${check}.current_edition
    AND public.change_note = 'IMPORTED')`;
