/** Puts text on the clipboard, also where the page came over plain http and has no clipboard of its own. */
export const copyText = async (text: string): Promise<void> => {
  if ('clipboard' in navigator) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  // The only way there is without a secure context.
  document.execCommand('copy');
  field.remove();
};
