/**
 * Waits until something holds; fails after a minute with its name, and with what is found instead. The minute is patience
 * for a machine with other work, no promise: how long things take is measured by benchmarks and proofs.
 */
export const eventually = async (
  holds: () => boolean | Promise<boolean>,
  what: string,
  within = 60_000,
  found: () => string = () => '',
): Promise<void> => {
  const deadline = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Not within ${within} ms: ${what}. ${found()}`.trimEnd());
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
