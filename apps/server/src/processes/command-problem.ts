/** A command that cannot be done, with the reason for the person who gave it. */
export class CommandProblem extends Error {}
