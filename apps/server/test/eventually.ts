/** Waits until something holds; fails after ten seconds with its name, and with what is found instead. */
export const eventually = async (
  holds: () => boolean | Promise<boolean>,
  what: string,
  within = 10_000,
  found: () => string = () => '',
): Promise<void> => {
  const deadline = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Not within ${within} ms: ${what}. ${found()}`.trimEnd());
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
