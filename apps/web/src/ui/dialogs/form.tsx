import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import styles from './form.module.css';

/**
 * A form that says itself what is wrong with its fields; `Ctrl Enter` sends it from every field. After a try that
 * changed nothing, the focus is on the first field that has to be corrected.
 */
export const Form = ({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) => {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    onSubmit();
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const press = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    // By its button, which knows whether the act is refused at the moment.
    event.currentTarget.querySelector<HTMLButtonElement>('button[type="submit"]')?.click();
  };
  return (
    <form onSubmit={submit} onKeyDown={press} noValidate>
      {children}
    </form>
  );
};

/** Fields under one another with even space between them. */
export const FormStack = ({ children }: { children: ReactNode }) => <div className={styles['stack']}>{children}</div>;

/** The buttons at the end of a form: the act first, then the ways out. */
export const FormActions = ({ children }: { children: ReactNode }) => (
  <div className={styles['actions']}>{children}</div>
);
